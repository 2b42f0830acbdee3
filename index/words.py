"""Search by words: BM25 over stemmed words, as a share of what the question's words weigh.

Written out here, since the library that has it takes a tenth of a second to load.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import Stemmer
from numpy.typing import NDArray

from index.encoder import Vectors

# How soon a word said again counts no more, and how much a long row is held against it.
K1, B = 1.5, 0.75
_WORD = re.compile(r"\b\w\w+\b")
# The words that Lucene leaves out of English.
_COMMON = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then"
    " there these they this to was will with".split()
)


class Postings(NamedTuple):
    """The rows that have a word, and how much of its weight each gets."""

    rows: NDArray[np.int64]
    shares: Vectors


class WordIndex:
    """The stemmed words of texts, one text a row.

    A score is the row's BM25 (the Lucene form: Robertson and Zaragoza 2009, without the
    constant factor) over the weight of all the question's words, those that no row has among
    them: 0 for no word in common, near 1 for a short row that has them all.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        words = _words(texts)
        lengths = np.array([len(row) for row in words], dtype=np.float32)
        slowing: Vectors = K1 * (1 - B + B * lengths / max(float(lengths.mean()), 1e-9))
        self._count = len(words)
        self._postings = {
            word: Postings(rows, (times / (times + slowing[rows])).astype(np.float32))
            for word, rows, times in _counted(words)
        }

    def scores(self, text: str) -> Vectors:
        """Return the score of each row for `text`: shape (n,)."""
        scores = np.zeros(self._count, dtype=np.float32)
        # In one order always, since the order tells in the last decimal.
        asked = sorted(set(_words([text])[0]))
        for word in asked:
            if word in self._postings:
                rows, shares = self._postings[word]
                scores[rows] += self.weight(word) * shares
        return scores / np.float32(sum(map(self.weight, asked)) or 1)

    def weight(self, word: str) -> float:
        """Return the inverse document frequency of a stemmed word, as BM25 has it."""
        rows = len(self._postings[word].rows) if word in self._postings else 0
        return math.log(1 + (self._count - rows + 0.5) / (rows + 0.5))


def _counted(words: Sequence[Sequence[str]]) -> list[tuple[str, NDArray[np.int64], Vectors]]:
    """Return each word with the rows that have it, and how many times each does."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, said in enumerate(words):
        for word, times in Counter(said).items():
            found[word].append((row, times))
    columns = ((word, np.array(pairs).T) for word, pairs in found.items())
    return [(word, rows, times.astype(np.float32)) for word, (rows, times) in columns]


def _words(texts: Sequence[str]) -> list[list[str]]:
    """Return each text's stemmed words without the commonest ones."""
    # One for each call, since a stemmer must not be used by two threads at once.
    stemmer = Stemmer.Stemmer("english")
    return [
        stemmer.stemWords([word for word in _WORD.findall(text.lower()) if word not in _COMMON])
        for text in texts
    ]
