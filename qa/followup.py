"""A follow-up made to stand alone: what it leaves out is brought back from the conversation.

Earlier questions are searched along with it at a lower weight. Concatenating them is the worst
of the known ways; the weight here was chosen on the training part of a news question set.
"""

import re
from typing import NamedTuple

from index import Asked
from qa.conversation import Conversation

# What the question before counts beside this one; the one before that counts its square.
DECAY = 0.6
_TURNS = 3

_LEADS_ON = re.compile(
    r"\s*(?:and|but|so|or|then|also|why not|what about|how about|what of)\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\b(?:he|she|it|they|him|her|his|hers|its|their|them|that|this|those|these|there|one|same"
    r"|else|more|another|other)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][a-z]+|^[A-Z]\w+(?=[’']s\b)")
_EMPTY_WORDS = frozenset(
    "what who why when where how which whose is are was were do does did has have had the a an "
    "of in on to for by at from with and or but so about be been can could would should will "
    "any some not no say said tell told me please go".split()
)


class Understood(NamedTuple):
    """What to search with, and the same in words for the one who asked."""

    asked: tuple[Asked, ...]
    words: str


def understand(question: str, conversation: Conversation) -> Understood:
    """Return the question as it is to be searched, earlier ones along with it if it needs them."""
    earlier = [
        answer.question
        for answer in conversation.answers
        if answer.outcome in ("answered", "not_stated")
    ][-_TURNS:]
    if not earlier or stands_alone(question):
        return Understood((Asked(question),), question)
    history = [Asked(text, DECAY**age) for age, text in enumerate(reversed(earlier), start=1)]
    return Understood((Asked(question), *history), f"{question} (after “{earlier[-1]}”)")


def stands_alone(question: str) -> bool:
    """Whether a question names what it asks about.

    >>> [stands_alone(asked) for asked in ("Why did Bachelet resign?", "why?", "And Blinken?")]
    [True, False, False]
    """
    name = _NAME.search(question)
    points_back = _POINTS_BACK.search(question)
    told = [word for word in re.findall(r"\w+", question.lower()) if word not in _EMPTY_WORDS]
    if _LEADS_ON.match(question) or len(told) <= (1 if name else 2):
        return False
    return points_back is None or (name is not None and name.start() < points_back.start())
