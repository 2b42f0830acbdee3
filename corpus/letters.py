"""Letters: what begins a name, in the languages that are written in Latin script."""

import unicodedata

# For use inside a character class.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĦĪĮİĴĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŜŞŠŢŤŪŬŮŰŲŴŶŸŹŻŽȘȚ"


def folded(text: str) -> str:
    """Return a text without its accents, in small letters.

    >>> folded("Agnès CALLAMARD")
    'agnes callamard'
    """
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
