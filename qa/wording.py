"""Wording: how an answer's facts are put to a person, the same at every door."""

# Stands before one quotation, where its looks say as much.
SAYS = "The article says:"

_BYLINES = {
    "direct": "{speaker}, quoted directly",
    "mixed": "{speaker}, partly quoted",
    "indirect": "{speaker}, reported by the article",
    "narration": "The article’s own words",
    "unknown": "Speaker not stated",
}


def byline(speaker: str | None, speech: str, role: str | None = None) -> str:
    """Return who says it and how, without guessing where that is not known.

    >>> byline("Antony Blinken", "mixed", "US secretary of state")
    'Antony Blinken (US secretary of state), partly quoted'
    """
    known = speech if speaker or speech == "narration" else "unknown"
    return _BYLINES[known].format(speaker=f"{speaker} ({role})" if role else speaker)


def place(paragraph: int) -> str:
    """Return where it stands: a paragraph by its number, or the title."""
    return f"Paragraph {paragraph}" if paragraph else "Title"


def extent(paragraph: int, start: int, end: int) -> str:
    """Return where it stands to the character.

    >>> extent(12, 4586, 4836)
    'Paragraph 12, characters 4586–4836'
    """
    return f"{place(paragraph)}, characters {start}–{end}"


def needs_message(message: str, quotes: int) -> bool:
    """Whether an answer's message tells more than that the article says so."""
    return quotes != 1 or message != SAYS
