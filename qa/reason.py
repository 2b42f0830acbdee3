"""Reasons: why a question gets no answer, in plain words, where that can be told."""

import re
from collections.abc import Sequence

from corpus import Article
from qa.answer import Answer, Outcome
from qa.reader.reading import Reading
from qa.signals import other_voice, unknown

# Asked so, a question is about what somebody said.
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|old)|call(?:ed)?|think|thought|claim\w*|accord\w*)\b"
)

_MESSAGES: dict[Outcome, str] = {
    "not_stated": "The article does not say.",
    "off_topic": "This is not what the article is about.",
    "small_talk": (
        "I answer questions about the article, only in the article’s own words."
        " Ask what it says, who said it, when or why."
    ),
}


def silence(question: str, outcome: Outcome, confidence: float, understood_as: str) -> Answer:
    """Return the answer that has nothing to show, not even what comes near."""
    return Answer(question, understood_as, outcome, confidence, _MESSAGES[outcome])


def told(quotes: int) -> str:
    """Return what stands before so many quotations.

    >>> told(1), told(3)
    ('The article says:', 'The article says, in 3 places:')
    """
    return "The article says:" if quotes == 1 else f"The article says, in {quotes} places:"


def reason(question: str, read: Sequence[Reading], articles: Sequence[Article]) -> str:
    """Return that the article does not say, and why it seems so where that is known."""
    known = _unmentioned(question, articles) or _said_by_another(question, read[0])
    return " ".join(filter(None, [_MESSAGES["not_stated"], known]))


def _unmentioned(question: str, articles: Sequence[Article]) -> str | None:
    words = unknown(question, articles)
    return f"It never mentions “{words[0]}”." if words else None


def _said_by_another(question: str, first: Reading) -> str | None:
    asked = other_voice(question, first)
    if asked is None or not _SAYING.search(question):
        return None
    return f"What comes nearest was said by {first.hit.passage.statement.speaker}, not by {asked}."
