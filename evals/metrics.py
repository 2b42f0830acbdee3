"""The metrics: pure functions of gold and answer, each with its formula."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus import Span
from evals.bootstrap import Column, Floats

BINS = 15

_WORD = re.compile(r"\w+")


class Curve(NamedTuple):
    """A risk–coverage curve: the share answered, and the share of those that is wrong."""

    coverage: Floats
    risk: Floats


class Bin(NamedTuple):
    """The cases of one range of confidence: their mean confidence and the share that is right."""

    confidence: float
    accuracy: float
    size: int


def inside(place: Span, gold: Sequence[Span]) -> float:
    """Return |place ∩ ∪gold| / |place|, in characters."""
    held = {offset for span in gold for offset in range(span.start, span.end)}
    return len(held.intersection(range(place.start, place.end))) / len(place)


def hits(place: Span, gold: Sequence[Span]) -> bool:
    """Whether more than half of `place` lies in the gold sentences: inside(place, gold) > 1/2."""
    return inside(place, gold) > 1 / 2


def reciprocal_rank(found: Sequence[bool]) -> float:
    """Return 1 / rank of the first hit, or 0 where nothing is found."""
    return 1 / (found.index(True) + 1) if True in found else 0.0


def recall(found: Sequence[bool], gold: int) -> float:
    """Return the share of `gold` things that are found: |found gold| / gold."""
    return sum(found) / gold


def ndcg(found: Sequence[bool], gold: int) -> float:
    """Return Σ 1/log₂(rank + 1) over the hits, over what it is with all `gold` things first."""
    weights = 1 / np.log2(np.arange(2, len(found) + 2))
    return float(weights[np.asarray(found)].sum() / weights[: min(gold, len(found))].sum())


def word_f1(text: str, highlight: Span | None, answers: Sequence[Span]) -> float:
    """Return the best F1 = 2|h ∩ a| / (|h| + |a|) over the answers, h and a being word places."""
    marked = _words(text, highlight) if highlight else set()
    scores = [
        2 * len(marked & words) / (len(marked) + len(words))
        for words in (_words(text, answer) for answer in answers)
        if words
    ]
    return max(scores, default=0.0)


def points_at(highlight: Span | None, answers: Sequence[Span]) -> bool:
    """Whether the highlight holds a whole answer, or lies wholly inside one."""
    return highlight is not None and any(
        highlight.covers(answer) or answer.covers(highlight) for answer in answers
    )


def auroc(scores: Column, positive: Column) -> float:
    """Return P(score⁺ > score⁻) + P(score⁺ = score⁻) / 2, by the ranks; nan with one class only."""
    truth = np.asarray(positive, dtype=bool)
    ups, downs = int(truth.sum()), int((~truth).sum())
    if not ups or not downs:
        return float("nan")
    _, group, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    midranks = np.cumsum(sizes) - (sizes - 1) / 2
    rank_sum = midranks[group][truth].sum()
    return float((rank_sum - ups * (ups + 1) / 2) / (ups * downs))


def risk_coverage(confidence: Column, right: Column) -> Curve:
    """Return, for i = 1..n by falling confidence, coverage i/n and risk (wrong among first i)/i.

    Cases of equal confidence share their errors evenly, so that their order does not matter.
    """
    wrong = 1 - np.asarray(right, dtype=np.float64)
    _, group, sizes = np.unique(
        -np.asarray(confidence, dtype=np.float64), return_inverse=True, return_counts=True
    )
    shared = np.bincount(group, weights=wrong) / sizes
    counts = np.arange(1, len(wrong) + 1)
    return Curve(counts / len(wrong), np.cumsum(np.repeat(shared, sizes)) / counts)


def aurc(confidence: Column, right: Column) -> float:
    """Return the mean risk over all coverages: 1/n Σᵢ riskᵢ (Geifman & El-Yaniv 2017)."""
    return float(risk_coverage(confidence, right).risk.mean())


def reliability(confidence: Column, right: Column) -> list[Bin]:
    """Return the cases in 15 equal ranges of confidence, leaving out the empty ones."""
    sure, truth = np.asarray(confidence, dtype=np.float64), np.asarray(right, dtype=np.float64)
    number = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [
        Bin(float(sure[rows].mean()), float(truth[rows].mean()), int(rows.sum()))
        for rows in (number == each for each in np.unique(number))
    ]


def ece(confidence: Column, right: Column) -> float:
    """Return the expected calibration error Σ_b n_b/n · |accuracy_b − confidence_b|, 15 bins."""
    bins = reliability(confidence, right)
    return sum(b.size * abs(b.accuracy - b.confidence) for b in bins) / len(confidence)


def _words(text: str, place: Span) -> set[int]:
    """Return where the words inside `place` begin."""
    return {match.start() for match in _WORD.finditer(text, place.start, place.end)}
