from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article
from evals.baselines import baselines, squashed
from index import Vectors


class WordEncoder:
    """Counts words into buckets."""

    name = "words"

    def encode(self, texts: Sequence[str], /) -> Vectors:
        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                vectors[row, crc32(word.encode()) % 64] += 1
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)


SYSTEMS = {system.name: system for system in baselines(WordEncoder())}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("BM25, paragraphs", "The tower stands 330 metres tall. It was built in 1889."),
        ("cosine, paragraphs", "The tower stands 330 metres tall. It was built in 1889."),
        ("hybrid, sentences", "It was built in 1889."),
    ],
)
def test_a_baseline_answers_with_its_first_passage(article: Article, name: str, first: str) -> None:
    answer = SYSTEMS[name].open(article).ask("it was built when")

    assert [quote.text for quote in answer.quotes] == [first]
    assert answer.outcome == "answered"


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_baseline_is_never_silent(article: Article, name: str) -> None:
    assert SYSTEMS[name].open(article).ask("Wer sang?").outcome == "answered"


def test_passages_come_best_first(article: Article) -> None:
    quotes = SYSTEMS["hybrid, sentences"].open(article).retrieve("built in 1889", 3)

    assert [quote.score for quote in quotes] == sorted((q.score for q in quotes), reverse=True)
    assert len(quotes) == 3


@given(st.lists(st.floats(-100, 100), min_size=2))
def test_squashed_scores_keep_their_order(scores: list[float]) -> None:
    confidences = [squashed(score) for score in sorted(scores)]

    assert confidences == sorted(confidences)
    assert all(0 < confidence < 1 for confidence in confidences)
