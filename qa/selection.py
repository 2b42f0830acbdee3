"""Selection: which of the passages read are quoted, when a question has several answers."""

from collections.abc import Sequence

from qa.reader.reading import Reading

# A further passage is quoted if its chance is at least this share of the first one's, and this
# in itself. The reader parts the chance evenly among passages that each answer.
SHARE, LEAST, MOST = 0.4, 0.12, 5


def selected(read: Sequence[Reading]) -> list[Reading]:
    """Return the first reading and those that answer about as well, best first."""
    least = max(LEAST, SHARE * read[0].chance)
    return [read[0], *(reading for reading in read[1:MOST] if reading.chance >= least)]
