"""Reasons: why a question gets no answer, in plain words, where that can be told."""

import re
from collections.abc import Sequence

from corpus import Article
from qa.answer import Answer, Outcome
from qa.reader.reading import Reading
from qa.signals import other_voice, unknown
from qa.talk import line
from qa.wording import SAYS

# Asked so, a question is about what somebody said.
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|t(?:ell|old)|call(?:ed)?|think|thought|claim\w*|accord\w*)\b"
)

_MESSAGES: dict[Outcome, str] = {
    "not_stated": "The article does not say.",
    "off_topic": "This is not what the article is about.",
}


def silence(question: str, outcome: Outcome, confidence: float, understood_as: str) -> Answer:
    """Return the answer that has nothing to show, not even what comes near."""
    message = line(question) or _MESSAGES[outcome]
    return Answer(question, understood_as, outcome, confidence, message)


def told(quotes: int) -> str:
    """Return what stands before so many quotations.

    >>> told(1), told(3)
    ('The article says:', 'The article says, in 3 places:')
    """
    return SAYS if quotes == 1 else f"The article says, in {quotes} places:"


def told_further(quotes: int, *, goes_on: bool) -> str:
    """Return what stands before so many quotations that were not shown yet, or in their place.

    >>> told_further(2, goes_on=False), told_further(0, goes_on=False)
    ('Not shown yet, in 2 places:', 'The article says nothing further on that.')
    """
    if not quotes:
        return "The article says nothing further on that."
    if goes_on:
        return "The article goes on:"
    return "Not shown yet:" if quotes == 1 else f"Not shown yet, in {quotes} places:"


def reason(
    question: str, read: Sequence[Reading], articles: Sequence[Article], voice: str = ""
) -> str:
    """Return that the article does not say, and why it seems so where that is known.

    `voice` is the question's part that says whose words are asked for, or all of it.
    """
    another = _said_by_another(question, voice or question, read[0])
    known = _unmentioned(question, articles) or another
    return " ".join(filter(None, [_MESSAGES["not_stated"], known]))


def _unmentioned(question: str, articles: Sequence[Article]) -> str | None:
    words = unknown(question, articles)
    return f"It never mentions “{words[0]}”." if words else None


def _said_by_another(question: str, voice: str, first: Reading) -> str | None:
    asked = other_voice(voice, first)
    if asked is None or not _SAYING.search(question):
        return None
    return f"What comes nearest was said by {first.hit.passage.statement.speaker}, not by {asked}."
