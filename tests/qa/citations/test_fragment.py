from urllib.parse import unquote

import pytest
from hypothesis import given

from corpus import Article, Source, Span
from qa import Quote
from qa.citations.fragment import LONG, link
from tests.qa.citations.texts import quotes

AT = "https://example.org/a"


def linked(text: str, words: str, url: str = AT) -> str:
    start = text.index(words)
    article = Article("a", text, source=Source(url=url))
    found = link(Quote(article, Span(start, start + len(words)), 1.0))
    assert found is not None
    return found


def directive(text: str, words: str) -> str:
    return linked(text, words).removeprefix(f"{AT}#:~:text=")


@pytest.mark.parametrize(
    ("words", "encoded"),
    [
        ("well-known", "well%2Dknown"),
        ("one, two", "one%2C%20two"),
        ("A & B", "A%20%26%20B"),
        ("so (sic)", "so%20%28sic%29"),
        ("100% #1", "100%25%20%231"),
        ("two  spaces\u00a0here", "two%20spaces%20here"),
        ("😀 é", "%F0%9F%98%80%20%C3%A9"),
    ],
)
def test_marks_are_encoded(words: str, encoded: str) -> None:
    assert directive(f"Once {words} again", words) == encoded


def test_a_long_quotation_is_given_by_its_first_and_last_words() -> None:
    words = " ".join(f"word{n}" for n in range(LONG))

    assert directive(f"Once. {words} The end.", words) == (
        "word0%20word1%20word2%20word3%20word4%20word5,"
        "word294%20word295%20word296%20word297%20word298%20word299"
    )


def test_a_quotation_over_two_lines_is_given_by_both_since_a_match_ends_with_its_block() -> None:
    assert directive("So it was.\nHe left.", "So it was.\nHe left.") == "So%20it%20was.,He%20left."


def test_equal_words_are_told_apart_by_what_stands_around_them() -> None:
    text = "He left early. He said so.\nShe came. He said so. They met."
    start = text.rindex("He said so.")
    quote = Quote(Article("a", text, source=Source(url=AT)), Span(start, start + 11), 1.0)

    assert link(quote) == f"{AT}#:~:text=She%20came.-,He%20said%20so.,-They%20met."


@pytest.mark.parametrize(
    ("url", "beginning"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c:~:text="),
        ("https://example.org/a#:~:text=other", "https://example.org/a#:~:text="),
        ("https://example.org/a b", "https://example.org/a%20b#:~:text="),
    ],
)
def test_the_address_keeps_what_it_had(url: str, beginning: str) -> None:
    assert linked("It was so.", "was", url) == f"{beginning}was"


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "ftp://a/b", "/a", "http://[", "https:"]
)
def test_no_other_kind_of_address_makes_a_link(url: str) -> None:
    article = Article("a", "It was so.", source=Source(url=url))

    assert link(Quote(article, Span(0, 10), 1.0)) is None


@given(quotes())
def test_any_quotation_makes_a_link_of_plain_characters_with_words_from_it(quote: Quote) -> None:
    found = link(quote) or ""

    _, _, given_ = found.partition(":~:text=")
    inner = [it for it in given_.split(",") if it and it[-1] != "-" and it[0] != "-"]
    assert found.isascii()
    assert not set(found) & set(" \n\"'<>(){}")
    assert all(unquote(it) in " ".join(quote.text.split()) for it in inner)
    assert bool(inner) == bool(quote.text.split())
