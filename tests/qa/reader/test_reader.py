from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import Article, Passage, Span, passages, shipped_article
from index import Hit, ModelError
from index.packaged import packaged_model
from qa.reader import model
from qa.reader.reader import TrainedReader
from qa.reader.reading import Reading


@pytest.fixture(scope="module")
def reader() -> TrainedReader:
    return TrainedReader(packaged_model())


def found(units: tuple[Passage, ...]) -> list[Hit]:
    return [Hit(unit, 0.5, 0.5, 0.0) for unit in units]


def marked(reading: Reading) -> Span:
    assert reading.highlight is not None
    return reading.highlight


def test_the_passage_that_answers_is_put_first_with_the_words_that_do(
    reader: TrainedReader, eiffel: Article
) -> None:
    read = reader.read("How tall is the tower?", found(passages(eiffel)))

    assert read[0].hit.passage.text == "The tower stands 330 metres tall."
    assert "330" in eiffel.quote(marked(read[0]))


def test_nothing_found_is_nothing_read(reader: TrainedReader) -> None:
    assert reader.read("Why?", []) == []


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_whatever_is_asked_the_chances_and_the_marked_words_are_sound(
    reader: TrainedReader, question: str
) -> None:
    units = passages(shipped_article())

    read = reader.read(question, found(units[:6]))

    assert 0 <= sum(reading.chance for reading in read) <= 1.0001
    assert all(reading.hit.passage.span.covers(marked(reading)) for reading in read)
    assert [r.chance for r in read] == sorted((r.chance for r in read), reverse=True)


def test_marked_words_are_whole_words(reader: TrainedReader) -> None:
    article = Article("a", "The photosynthesizing organisms were catalogued by ornithologists.")

    [reading] = reader.read("Who catalogued them?", found(passages(article)))

    start, end = marked(reading).start, marked(reading).end
    assert not (article.text[start - 1 : start].isalnum() and article.text[start].isalnum())
    assert not (article.text[end - 1].isalnum() and article.text[end : end + 1].isalnum())


def test_an_altered_graph_is_refused(tmp_path: Path) -> None:
    for file in model.MODEL.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    graph = tmp_path / "reader.onnx"
    graph.write_bytes(graph.read_bytes()[:-1] + b"\0")

    with pytest.raises(ModelError, match="is missing or is not the published one"):
        model.load(tmp_path)


def test_a_missing_graph_is_told_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"card\.json is missing: check the program out anew"):
        model.load(tmp_path)
