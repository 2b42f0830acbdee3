"""Reading: what is asked of a reader, and what it gives."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from corpus import Span
from index import Hit

# So many of the passages found are read, when fitting the decision and when answering.
DEPTH = 24


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
