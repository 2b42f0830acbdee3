import numpy as np
import pytest

from corpus import Article, passages
from index import Asked
from index.index import Index, embed, embedded
from tests.conftest import WordEncoder


@pytest.fixture
def index(eiffel: Article, encoder: WordEncoder) -> Index:
    units = passages(eiffel)
    return Index(units, embed(units, encoder), encoder)


def test_the_best_match_comes_first(index: Index) -> None:
    hits = index.search("How many metres tall is the tower?", k=2)

    assert hits[0].passage.text == "The tower stands 330 metres tall."
    assert hits[0].score > hits[1].score


def test_a_sentence_is_also_found_by_its_speakers_name(eiffel: Article) -> None:
    texts = embedded(passages(eiffel))

    assert texts[4] == "Gustave Eiffel: “It was strong.”"


def test_an_earlier_question_counts_less_than_the_last(index: Index) -> None:
    asked = [Asked("Who hated it?"), Asked("How tall is the tower?", 0.1)]

    assert index.search(asked, k=1)[0].passage.text == "Critics hated it."


def test_no_more_hits_are_returned_than_there_are_passages(index: Index) -> None:
    assert len(index.search("tower", k=99)) == len(index.passages)


def test_progress_tells_how_many_passages_are_embedded(
    eiffel: Article, encoder: WordEncoder
) -> None:
    told: list[tuple[int, int]] = []

    embed(passages(eiffel), encoder, lambda done, total: told.append((done, total)))

    assert told == [(7, 7)]


def test_vectors_must_be_as_many_as_passages(eiffel: Article, encoder: WordEncoder) -> None:
    with pytest.raises(ValueError, match="7 passages need as many vectors, got 2"):
        Index(passages(eiffel), np.zeros((2, 64), dtype=np.float32), encoder)


def test_of_equal_passages_the_first_in_the_article_comes_first(encoder: WordEncoder) -> None:
    units = passages(Article("a", "It rained. He agreed. He agreed. He agreed."))

    hits = Index(units, embed(units, encoder), encoder).search("He agreed", k=2)

    assert [hit.passage.span.start for hit in hits] == [11, 22]
