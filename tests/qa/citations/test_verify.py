import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import Article, Span
from qa import Quote
from qa.citations import CitationError, Cited, read_citations, verify
from qa.citations.annotation import annotation
from qa.citations.reading import citations

TEXT = "He left.\nShe said so. They met.\nNobody came. She said so. It rained.\n"
ARTICLE = Article("a", TEXT)


def cited(words: str, *, last: bool = False, article: Article = ARTICLE) -> Cited:
    start = article.text.rindex(words) if last else article.text.index(words)
    quote = Quote(article, Span(start, start + len(words)), 1.0)
    [read] = citations(annotation(quote))
    return read


def edited(old: str, new: str) -> Article:
    assert old in TEXT
    return replace(ARTICLE, text=TEXT.replace(old, new))


def told(cited: Cited, *articles: Article) -> tuple[str, tuple[int, int] | None]:
    verdict = verify(cited, articles)
    span = verdict.span
    return verdict.status, (span.start, span.end) if span else None


def test_words_that_stand_where_they_stood_are_ok() -> None:
    assert told(cited("They met."), ARTICLE) == ("ok", (22, 31))


def test_words_that_stand_twice_are_ok_each_in_their_place() -> None:
    assert told(cited("She said so."), ARTICLE) == ("ok", (9, 21))
    assert told(cited("She said so.", last=True), ARTICLE) == ("ok", (45, 57))


def test_words_that_stand_elsewhere_now_have_moved() -> None:
    longer = edited("He left.", "He left early.")

    verdict = verify(cited("They met."), [longer])

    assert verdict.message == (
        "they now stand in paragraph 2, characters 28–37, and were cited from characters 22–31; "
        "the article is not the text that was cited from"
    )
    assert (verdict.status, verdict.span) == ("moved", Span(28, 37))


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them() -> None:
    longer = edited("He left.", "He left early.")

    assert told(cited("She said so."), longer) == ("moved", (15, 27))
    assert told(cited("She said so.", last=True), longer) == ("moved", (51, 63))


def test_one_side_is_enough_to_tell_them_apart() -> None:
    other = edited("They met.", "They fought, and then they met.")

    assert told(cited("She said so.", last=True), other)[0] == "moved"
    assert told(replace(cited("She said so."), start=0, end=12), other) == ("moved", (9, 21))


def test_words_that_stand_twice_are_ambiguous_where_nothing_tells_them_apart() -> None:
    bare = replace(cited("She said so."), prefix="", suffix="", start=1, end=13)

    verdict = verify(bare, [edited("It rained.", "It snowed.")])

    assert verdict.status == "ambiguous"
    assert verdict.message == (
        "these words stand in 2 places, and nothing tells which is meant: "
        "paragraph 2, characters 9–21; paragraph 3, characters 45–57"
    )


def test_the_position_tells_where_what_stands_around_does_not() -> None:
    bare = replace(cited("She said so.", last=True), prefix="", suffix="")

    assert told(bare, edited("It rained.", "It snowed.")) == ("source_changed", (45, 57))


def test_words_in_their_place_in_another_text_are_told_so() -> None:
    verdict = verify(cited("They met."), [edited("It rained.", "It snowed.")])

    assert verdict.status == "source_changed"
    assert verdict.message == (
        "paragraph 2, characters 22–31; the article is not the text that was cited from"
    )


@pytest.mark.parametrize("words", ["They meet.", "they met.", "They met!", "They  met."])
def test_changed_words_stand_nowhere(words: str) -> None:
    assert told(replace(cited("They met."), exact=words), ARTICLE) == ("changed", None)


def test_a_changed_place_is_put_right() -> None:
    assert told(replace(cited("They met."), start=9, end=18), ARTICLE) == ("moved", (22, 31))
    assert told(replace(cited("They met."), end=30), ARTICLE) == ("moved", (22, 31))


def test_words_without_a_place_are_ok_where_they_stand_once() -> None:
    assert told(Cited("They met."), ARTICLE) == ("ok", (22, 31))
    assert told(Cited("She said so."), ARTICLE)[0] == "ambiguous"


def test_equal_words_in_other_surroundings_come_with_a_warning() -> None:
    other = Article(
        "a", "Long after, in another town, a crowd came, and they sang. They met. Then?"
    )

    verdict = verify(cited("They met."), [other])

    assert verdict.status == "moved"
    assert "look whether it is the same passage" in verdict.message


def test_the_article_is_known_by_its_text_then_by_its_name() -> None:
    other, same = Article("b", TEXT + "!"), Article("c", TEXT)
    newer = replace(ARTICLE, text=TEXT + "?")

    assert verify(cited("They met."), [other, same]).article == same
    assert verify(cited("They met."), [other, newer]).article == newer
    assert told(cited("They met."), other, replace(other, id="d"))[0] == "ambiguous"


# What is read from a file


def test_an_answer_and_its_annotation_are_one_citation() -> None:
    quote = Quote(ARTICLE, Span(22, 31), 1.0, highlight=Span(22, 26), context=Span(9, 21))

    read = citations({"quotes": [quote.to_dict()], "annotations": [annotation(quote)]})

    assert [(it.exact, bool(it.prefix)) for it in read] == [
        ("They met.", True),
        ("She said so.", False),
    ]


def test_a_changed_highlight_is_a_citation_of_its_own() -> None:
    made = Quote(ARTICLE, Span(22, 31), 1.0, highlight=Span(22, 26)).to_dict()
    made["highlight"]["text"] = "They fought"

    assert [told(it, ARTICLE)[0] for it in citations(made)] == ["ok", "changed"]


def test_annotations_of_other_programs_are_read() -> None:
    """The shape that the API of hypothes.is gives."""
    row = {
        "uri": "https://example.org/a",
        "target": [
            {
                "source": "https://example.org/a",
                "selector": [
                    {"type": "RangeSelector", "startOffset": 22},
                    {"type": "TextPositionSelector", "start": 22, "end": 31},
                    {"type": "TextQuoteSelector", "exact": "They met.", "prefix": "so. "},
                ],
            }
        ],
    }

    assert citations({"rows": [row]}) == [Cited("They met.", 22, 31, prefix="so. ")]


QUOTE = {"start": 22, "end": 31, "text": "They met.", "article": {"id": "a"}}
POSITION = {"type": "TextPositionSelector", "start": 1, "end": 2}


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        pytest.param([], "there is no citation in it", id="nothing"),
        pytest.param({"text": "They met."}, "there is no citation in it", id="no place"),
        pytest.param({**QUOTE, "text": ""}, "has no words", id="no words"),
        pytest.param({**QUOTE, "text": ["They"]}, "something else than words", id="a list"),
        pytest.param({**QUOTE, "start": "22"}, "should be two numbers", id="a place in words"),
        pytest.param({**QUOTE, "start": True}, "should be two numbers", id="a place that is true"),
        pytest.param({**QUOTE, "end": None}, "should be two numbers", id="half a place"),
        pytest.param({**QUOTE, "article": {"id": {}}}, "something else than words", id="no name"),
        pytest.param(
            {"target": {"selector": POSITION}}, "no TextQuoteSelector", id="position only"
        ),
        pytest.param({"target": {"selector": 7}}, "no TextQuoteSelector", id="no selector"),
        pytest.param({"target": 7}, "there is no citation in it", id="no target"),
    ],
)
def test_what_is_no_citation_is_told_so(tmp_path: Path, payload: object, message: str) -> None:
    file = tmp_path / "cited.json"
    file.write_text(json.dumps(payload))

    with pytest.raises(CitationError, match=rf"cited\.json.*{message}"):
        read_citations(file)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"{", "is not JSON", id="half an object"),
        pytest.param(b"\xff\xfe", "cannot be checked", id="no text"),
        pytest.param(b"[" * 100_000, "cannot be checked", id="deep"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_so(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "cited.json"
    file.write_bytes(data)

    with pytest.raises(CitationError, match=message):
        read_citations(file)


def test_a_file_that_is_not_there_is_told_so() -> None:
    with pytest.raises(CitationError, match=r"'nowhere\.json' cannot be checked: .*No such file"):
        read_citations("nowhere.json")
