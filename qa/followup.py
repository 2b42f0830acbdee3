"""A follow-up made to stand alone: what it leaves out is brought back from the conversation.

Earlier questions are searched along with it at a lower weight. Concatenating them is the worst
of the known ways; the weight here was chosen on the training part of a news question set.
"""

import re
from typing import NamedTuple

from corpus import UPPER
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
_NAME = re.compile(rf"(?<!^)(?<![.?!] )\b[{UPPER}]\w+|^[{UPPER}]\w+(?=[’']s\b)")
_EMPTY_WORDS = frozenset(
    "what who why when where how which whose is are was were do does did has have had the a an "
    "of in on to for by at from with and or but so about be been can could would should will "
    "any some not no say said tell told me please go".split()
)


class Understood(NamedTuple):
    """What to search with, what to read passages with, and the same for the one who asked."""

    asked: tuple[Asked, ...]
    text: str
    words: str

    @classmethod
    def alone(cls, question: str) -> "Understood":
        """Return a question that is taken as it stands."""
        return cls((Asked(question),), question, question)


def understand(question: str, conversation: Conversation) -> Understood:
    """Return the question as it is to be searched, earlier ones along with it if it needs them."""
    earlier = [
        answer.question
        for answer in conversation.answers
        if answer.outcome in ("answered", "not_stated")
    ][-_TURNS:]
    if not earlier or stands_alone(question):
        return Understood.alone(question)
    # A follow-up of a follow-up is about what the last full question was about.
    lead = next((text for text in reversed(earlier) if stands_alone(text)), earlier[-1])
    history = [Asked(text, DECAY**age) for age, text in enumerate(reversed(earlier), start=1)]
    return Understood(
        (Asked(question), *history),
        f"{_ended(lead)} {question}",
        f"{question} (after “{lead}”)",
    )


def _ended(question: str) -> str:
    """Return a question with a mark at its end, so that another may follow it."""
    return question if question.endswith(("?", ".", "!")) else f"{question}?"


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
