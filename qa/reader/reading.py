"""Reading: what is asked of a reader, and what it gives."""

import math
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from corpus import Span
from index import Hit

# So many of the passages found are read, when fitting the decision and when answering.
DEPTH = 24
# No chance is taken for less.
_SURE = 1e-9


class Reading(NamedTuple):
    """A passage, the chance that it answers, and the words that would; None if it was not read.

    The chances of all the passages read for a question add up to that of its being answered.
    """

    hit: Hit
    chance: float
    highlight: Span | None


class Reader(Protocol):
    """What is asked of a reader."""

    def read(self, question: str, hits: Sequence[Hit], /) -> list[Reading]:
        """Return each hit as read together with the question, the likeliest to answer first."""
        ...


def averaged(readings: Sequence[Sequence[Reading]]) -> list[Reading]:
    """Return what several readings of the same hits say together, the likeliest first.

    It is the mean of a passage's log-odds against "none of them"; the words are the first's.
    """
    if len(readings) == 1 or not readings[0]:
        return list(readings[0])
    odds = [_odds(read) for read in readings]
    first = {id(reading.hit): reading for reading in readings[0]}
    means = {hit: math.exp(sum(each[hit] for each in odds) / len(odds)) for hit in first}
    total = 1 + sum(means.values())
    fused = [first[hit]._replace(chance=mean / total) for hit, mean in means.items()]
    return sorted(fused, key=lambda reading: -reading.chance)


def _odds(read: Sequence[Reading]) -> dict[int, float]:
    """Return each hit's log-odds against none of them."""
    none = max(1 - sum(reading.chance for reading in read), _SURE)
    return {id(each.hit): math.log(max(each.chance, _SURE) / none) for each in read}
