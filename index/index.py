"""Index: passages found by meaning and by words, fused into one ranking."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus import Passage
from index.asked import Asked
from index.encoder import Encoder, Vectors
from index.hit import Hit
from index.vectors import VectorIndex
from index.words import WordIndex

# What a row's share of the question's words counts beside its cosine. Chosen on the training
# part of a news question set; between 0.2 and 0.4 the ranking hardly changes.
WORDS = 0.3
_BATCH = 256

Progress = Callable[[int, int], None]


class Index:
    """The passages of some articles, searched by meaning and by words.

    `vectors` has one row a passage, of shape (len(passages), dimension).
    """

    def __init__(self, passages: Sequence[Passage], vectors: Vectors, encoder: Encoder) -> None:
        if len(passages) != len(vectors):
            msg = f"{len(passages)} passages need as many vectors, got {len(vectors)}"
            raise ValueError(msg)
        self.passages = tuple(passages)
        self._encoder = encoder
        self._vectors = VectorIndex(vectors)
        self._words = WordIndex(embedded(passages))

    def search(
        self,
        asked: str | Sequence[Asked],
        k: int = 5,
        where: Callable[[Passage], bool] | None = None,
    ) -> list[Hit]:
        """Return the `k` best passages for what is asked, best first; ties in reading order.

        With `where`, only passages for which it is true.
        """
        parts = [Asked(asked)] if isinstance(asked, str) else list(asked)
        meaning = self._vectors.scores(self._vector(parts))
        weights = [part.weight for part in parts]
        words = np.average([self._words.scores(part.text) for part in parts], 0, weights)
        scores = meaning + np.float32(WORDS) * words.astype(np.float32)
        rows = np.arange(len(scores))
        if where is not None:
            rows = np.flatnonzero([where(passage) for passage in self.passages])
        return [
            Hit(self.passages[row], float(scores[row]), float(meaning[row]), float(words[row]))
            for row in rows[_best(scores[rows], k)]
        ]

    def _vector(self, parts: Sequence[Asked]) -> Vectors:
        """Return the weighted sum of the parts' vectors, at length 1."""
        vectors = self._encoder.encode([part.text for part in parts])
        weights = np.asarray([part.weight for part in parts], dtype=np.float32)
        total = weights @ vectors
        return np.asarray(total / max(float(np.linalg.norm(total)), 1e-9), dtype=np.float32)


def _best(scores: Vectors, k: int) -> NDArray[np.int64]:
    """Return the rows of the `k` greatest scores, the greatest first, ties in reading order."""
    least = np.partition(scores, -k)[-k] if k < len(scores) else -np.inf
    rows = np.flatnonzero(scores >= least)
    return rows[np.argsort(-scores[rows], kind="stable")][:k]


def embedded(passages: Sequence[Passage]) -> list[str]:
    """Return the text that each passage is found by: the sentence after its speaker's name."""
    return [
        f"{passage.statement.speaker}: {passage.text}"
        if passage.statement.speaker
        else passage.text
        for passage in passages
    ]


def embed(
    passages: Sequence[Passage], encoder: Encoder, progress: Progress | None = None
) -> Vectors:
    """Return one vector a passage; `progress(done, total)` is called as they are made."""
    texts = embedded(passages)
    batches: list[Vectors] = []
    for start in range(0, len(texts), _BATCH):
        batches.append(encoder.encode(texts[start : start + _BATCH]))
        if progress is not None:
            progress(min(start + _BATCH, len(texts)), len(texts))
    return np.concatenate(batches)
