"""Asked: what a search is made with."""

from typing import NamedTuple


class Asked(NamedTuple):
    """A text to search with, and what it counts: a follow-up brings earlier questions along."""

    text: str
    weight: float = 1.0
