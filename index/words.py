"""Search by words: BM25 over stemmed words, as a share of what the question's words weigh."""

import math
from collections.abc import Sequence

import bm25s
import numpy as np
import Stemmer

from index.encoder import Vectors


class WordIndex:
    """The stemmed words of texts, one text a row.

    A score is the row's BM25 (the Lucene form: Robertson and Zaragoza 2009, without the
    constant factor) over the weight of all the question's words, those that no row has among
    them: 0 for no word in common, near 1 for a short row that has them all.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        words = _words(texts)
        self._bm25 = bm25s.BM25() if any(words) else None
        if self._bm25 is not None:
            self._bm25.index(words, show_progress=False)

    def scores(self, text: str) -> Vectors:
        """Return the score of each row for `text`: shape (n,)."""
        asked = set(_words([text])[0])
        weight = sum(self.weight(word) for word in asked)
        known = sorted(word for word in asked if self._rows_with(word))
        if self._bm25 is None or not known:
            return np.zeros(self._count, dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known) / weight, dtype=np.float32)

    def weight(self, word: str) -> float:
        """Return the inverse document frequency of a stemmed word, as BM25 has it."""
        rows = self._rows_with(word)
        return math.log(1 + (self._count - rows + 0.5) / (rows + 0.5))

    def _rows_with(self, word: str) -> int:
        if self._bm25 is None or word not in self._bm25.vocab_dict:
            return 0
        at = self._bm25.vocab_dict[word]
        starts = self._bm25.scores["indptr"]
        return int(starts[at + 1] - starts[at])


def _words(texts: Sequence[str]) -> list[list[str]]:
    """Return each text's stemmed words without the commonest ones."""
    # One for each call, since a stemmer must not be used by two threads at once.
    stemmer = Stemmer.Stemmer("english")
    words: list[list[str]] = bm25s.tokenize(
        list(texts), stopwords="en", stemmer=stemmer, return_ids=False, show_progress=False
    )
    return words
