import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, Span, sentences


def parts(text: str) -> list[str]:
    article = Article("a", text)
    return [article.quote(sentence) for sentence in sentences(article)]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["The U.N. said so.", "Ms Smith left."], id="an abbreviation"),
        pytest.param(["J. K. Rowling wrote it.", "It sold."], id="initials"),
        pytest.param(["It rose 3.5 percent.", "It fell."], id="a decimal"),
        pytest.param(["He left at 5.30 p.m. on Monday.", "He slept."], id="a time"),
        pytest.param(["She met Sen. John McCain, R-Ariz., on Jan. 5.", "It rained."], id="titles"),
        pytest.param(["Dr. A. B. Smith Jr. agreed.", "We did not."], id="a title and initials"),
        pytest.param(["He lives in the U.S.", "He is tall."], id="an abbreviation at the end"),
        pytest.param(["“I came.", "I saw.", "I won.”", "He left."], id="several in a quotation"),
        pytest.param(["He said “It’s over.”", "Then he left."], id="a closing mark stays"),
        pytest.param(["“Is it?” she asked.", "“No!” he said."], id="a question in a quotation"),
        pytest.param(["“What?!”", "The crowd roared.", "‘Go on.’", "They did."], id="two marks"),
        pytest.param(["His narrative…", "Bachelet parrots points."], id="an ellipsis that joins"),
        pytest.param(["“Well… I think so.”", "He sat."], id="an ellipsis that hesitates"),
        pytest.param(["She neglects the #UN‘s founding principles.”"], id="a hash tag"),
        pytest.param(
            ["Talking points like ‘anti-terrorism’ and ‘deradicalization.’", "Co-opting it."],
            id="single marks inside",
        ),
        pytest.param(['"It was fun," said Tom.', '"We won."', "They left."], id="straight marks"),
    ],
)
def test_sentences_end_where_a_reader_would_say(expected: list[str]) -> None:
    assert parts(" ".join(expected).replace("… Bachelet", "…Bachelet")) == expected


def test_the_shipped_article_has_its_title_and_36_sentences(ours: Article) -> None:
    found = [ours.quote(sentence) for sentence in sentences(ours)]

    assert len(found) == 37
    assert found[2].endswith("countless victims and survivors…")
    assert found[4].endswith("adopting Beijing’s narrative…")
    assert found[5].endswith("‘deradicalization.’")


ANY_TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("“”‘’\"'…. !?AaBb\r\n\u0301\u200d\ufe0f👩🏽🇫🇷"),
    ),
    max_size=120,
)


@given(ANY_TEXT)
def test_sentences_are_ordered_disjoint_and_cover_every_visible_character(text: str) -> None:
    article = Article("any", text)

    found = sentences(article)

    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert "".join("".join(map(article.quote, found)).split()) == "".join(text.split())


@given(ANY_TEXT)
def test_no_sentence_begins_with_a_mark_that_belongs_to_the_character_before(text: str) -> None:
    article = Article("any", text)

    for sentence in sentences(article)[1:]:
        directly_before = text[sentence.start - 1]
        combines = unicodedata.category(text[sentence.start]).startswith("M")

        assert directly_before.isspace() or not combines
        assert directly_before != "\u200d"


@given(ANY_TEXT)
def test_a_windows_line_end_is_never_split(text: str) -> None:
    article = Article("any", text)
    inside = [at + 1 for at in range(len(text)) if text[at : at + 2] == "\r\n"]

    for sentence in sentences(article):
        assert sentence.start not in inside
        assert sentence.end not in inside


def test_sentences_are_places_of_the_whole_text() -> None:
    article = Article("a", "Title\nOne. Two.", Span(0, 5))

    assert sentences(article) == (Span(0, 5), Span(6, 10), Span(11, 15))
