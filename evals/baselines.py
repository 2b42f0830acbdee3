"""Baselines: what people would use instead, each always answering with its first passage."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from corpus import Article, Span, sentences
from evals.asking import System
from index import Encoder, Vectors
from index.index import WORDS
from index.vectors import VectorIndex
from index.words import WordIndex
from qa import Answer, Conversation, Quote

Ranker = Callable[[str], Vectors]


@dataclass(frozen=True, slots=True)
class Baseline:
    """Passages of an article in the order of one score; it has no memory and is never silent."""

    article: Article
    passages: Sequence[Span]
    scores: Ranker

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:  # noqa: ARG002
        """Answer with the first passage; its confidence is its score, brought between 0 and 1."""
        quotes = self.retrieve(question, 1)
        if not quotes:
            return Answer(question, question, "not_stated", 0.0, "no passages")
        sure = squashed(quotes[0].score)
        return Answer(question, question, "answered", sure, "the first passage", quotes)

    def retrieve(self, question: str, k: int = 5, /) -> tuple[Quote, ...]:
        """Return the `k` passages with the highest score, best first."""
        if not self.passages:
            return ()
        scores = self.scores(question)
        best = np.argsort(-scores, kind="stable")[:k]
        return tuple(Quote(self.article, self.passages[at], float(scores[at])) for at in best)


def squashed(score: float) -> float:
    """Return a number between 0 and 1 that keeps the order of scores: (1 + s/(1+|s|)) / 2."""
    return (1 + score / (1 + abs(score))) / 2


def baselines(encoder: Encoder) -> tuple[System, ...]:
    """Return BM25 and cosine over paragraphs, and their weighted sum over sentences."""

    def bm25(article: Article) -> Baseline:
        return Baseline(article, article.paragraphs, _by_words(article, article.paragraphs))

    def cosine(article: Article) -> Baseline:
        rank = _by_meaning(article, article.paragraphs, encoder)
        return Baseline(article, article.paragraphs, rank)

    def hybrid(article: Article) -> Baseline:
        words = _by_words(article, sentences(article))
        meaning = _by_meaning(article, sentences(article), encoder)
        return Baseline(
            article,
            sentences(article),
            lambda question: meaning(question) + WORDS * words(question),
        )

    return (
        System("BM25, paragraphs", bm25, plain=True),
        System("cosine, paragraphs", cosine, plain=True),
        System("hybrid, sentences", hybrid, plain=True),
    )


def _by_words(article: Article, passages: Sequence[Span]) -> Ranker:
    return WordIndex([article.quote(passage) for passage in passages]).scores


def _by_meaning(article: Article, passages: Sequence[Span], encoder: Encoder) -> Ranker:
    vectors = VectorIndex(encoder.encode([article.quote(passage) for passage in passages]))
    return lambda text: vectors.scores(encoder.encode([text])[0])
