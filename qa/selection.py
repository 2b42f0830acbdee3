"""Selection: which of the passages read are quoted, when a question has several answers."""

from collections.abc import Sequence

from qa.reader.reading import Reading
from qa.signals import other_voice

# A further passage is quoted if its chance is at least this share of the first one's, and this
# in itself. The reader parts the chance evenly among passages that each answer.
SHARE, LEAST, MOST = 0.4, 0.12, 5


def selected(read: Sequence[Reading], voice: str) -> list[Reading]:
    """Return the first reading and those that answer about as well, best first.

    `voice` is the question's part that says whose words are asked for: where the first are of
    somebody whom it names, another speaker's are left out.
    """
    least = max(LEAST, SHARE * read[0].chance)
    others = [reading for reading in read[1:MOST] if reading.chance >= least]
    if read[0].hit.passage.statement.speaker and not other_voice(voice, read[0]):
        others = [reading for reading in others if not other_voice(voice, reading)]
    return [read[0], *others]


def in_reading_order(chosen: Sequence[Reading]) -> list[Reading]:
    """Return readings in the order of their articles' text."""
    places = ((reading.hit.passage.article.id, reading.hit.passage.span) for reading in chosen)
    return [reading for _, reading in sorted(zip(places, chosen, strict=True), key=lambda e: e[0])]
