"""Signals: what the search shows of whether the article answers, each a plain number."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus import Article
from index.index import Hit

_TELLING = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][\w’'-]+|\b\d[\d.,]*\b")
_POSSESSIVE = re.compile(r"[’']s$")


class Signals(NamedTuple):
    """What is known before deciding, all of the best hit unless said otherwise.

    `meaning` is its cosine, `words` its share of the question's words, `margin` how far its
    score stands above the next one's and `rise` how far above the mean of the first five;
    `known` is the greatest share of the question's words in any hit, and `unknown` the number
    of names and numbers of the question that its articles never mention.
    """

    meaning: float
    words: float
    margin: float
    rise: float
    known: float
    unknown: float


def signals(question: str, hits: Sequence[Hit], articles: Sequence[Article]) -> Signals:
    """Return the signals of a question's hits, best hit first; there must be one at least."""
    best = hits[0]
    scores = [hit.score for hit in hits[:5]]
    return Signals(
        meaning=best.meaning,
        words=best.words,
        margin=best.score - scores[1] if len(scores) > 1 else 0.0,
        rise=best.score - sum(scores) / len(scores),
        known=max(hit.words for hit in hits),
        unknown=float(len(_unknown(question, articles))),
    )


def _unknown(question: str, articles: Sequence[Article]) -> list[str]:
    """Return the names and numbers of the question that no article mentions."""
    telling = (_POSSESSIVE.sub("", found) for found in _TELLING.findall(question))
    return [
        word
        for word in telling
        if not any(word.casefold() in article.text.casefold() for article in articles)
    ]
