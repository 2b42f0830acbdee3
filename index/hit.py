"""Hit: a passage that was found."""

from typing import NamedTuple

from corpus import Passage


class Hit(NamedTuple):
    """A passage found, higher scores first: `meaning` is its cosine, `words` its share of words.

    The score is `meaning` + WORDS * `words`, see `index.index`.
    """

    passage: Passage
    score: float
    meaning: float
    words: float
