"""The reader: which of the passages found answers the question, and with which words."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from corpus import Article, Span
from index import Hit, Vectors
from index.bert import Batch, Bert, Job, by_length
from qa.reader import model
from qa.reader.pairs import Pair, Pairs
from qa.reader.reading import Reading

# The most tokens that are marked as the answering words.
MARKED = 48
# So many tokens are run in one batch.
_AT_ONCE = 256


class Scores(NamedTuple):
    """A pair's logit of answering, and its passage's tokens' of being an end: (tokens, 2)."""

    answers: float
    ends: Vectors


class TrainedReader:
    """The reader that ships, over the embedding model in the folder `base`.

    Raises ModelError if its graph is missing or altered.
    """

    def __init__(self, base: Path) -> None:
        self._bert = Bert(model.load(), base)
        self._pairs = Pairs(base)

    def read(self, question: str, hits: Sequence[Hit], /) -> list[Reading]:
        """Return each hit as read together with the question, the likeliest to answer first."""
        if not hits:
            return []
        pairs = self._pairs(question, [hit.passage for hit in hits])
        scores = self._scores(pairs, [hit.score for hit in hits])
        chances = _chances([score.answers for score in scores])
        read = [
            Reading(hit, chance, _highlight(hit, pair, score.ends))
            for hit, chance, pair, score in zip(hits, chances, pairs, scores, strict=True)
        ]
        return sorted(read, key=lambda reading: -reading.chance)

    def _scores(self, pairs: Sequence[Pair], found: Sequence[float]) -> list[Scores]:
        runs = list(by_length([len(pair.ids) for pair in pairs], _AT_ONCE))
        jobs = [_job([pairs[row] for row in rows], [found[row] for row in rows]) for rows in runs]
        scores: dict[int, Scores] = {}
        for rows, job, [answers, ends] in zip(runs, jobs, self._bert.run(jobs), strict=True):
            for row, start, answer in zip(rows, job.batch.starts, answers.tolist(), strict=True):
                first = start + pairs[row].passage
                scores[row] = Scores(answer, ends[first : first + len(pairs[row].places)])
        return [scores[row] for row in range(len(pairs))]


def _job(pairs: Sequence[Pair], found: Sequence[float]) -> Job:
    batch = Batch.of([pair.ids for pair in pairs], [pair.second for pair in pairs])
    return Job(batch, {"starts": batch.starts, "found": np.array(found, dtype=np.float32)})


def _chances(answers: Sequence[float]) -> list[float]:
    """Return each passage's share of the softmax over all of them and a 0 for none of them."""
    logits = np.array([*answers, 0.0])
    weights = np.exp(logits - logits.max())
    chances: list[float] = (weights[:-1] / weights.sum()).tolist()
    return chances


def _highlight(hit: Hit, pair: Pair, ends: Vectors) -> Span:
    """Return the likeliest words: the start and end, in this order, whose logits' sum is most."""
    if not pair.places:
        return hit.passage.span
    sums = ends[:, 0, None] + ends[None, :, 1]
    possible = np.tril(np.triu(np.ones_like(sums, dtype=bool)), MARKED)
    best = int(np.where(possible, sums, -np.inf).argmax())
    first, last = divmod(best, len(pair.places))
    marked = Span(pair.places[first].start, pair.places[last].end)
    return _whole_words(hit.passage.article, marked, hit.passage.span)


def _whole_words(article: Article, marked: Span, within: Span) -> Span:
    """Return the span widened to whole words, inside the passage."""
    start, end, text = marked.start, min(marked.end, within.end), article.text
    while start > within.start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < within.end and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return Span(start, end)
