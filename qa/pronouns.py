"""Pronouns: the people of the conversation whom "she", "him" or "they" in a question stand for.

They are told by gender, number and recency: the turn before comes first, and in it whom the
question names before who speaks in the answer, and them before whom the quotations name.
"""

import re
from itertools import islice
from typing import NamedTuple

from corpus import Cast, Pronoun
from qa.answer import Answer
from qa.conversation import Conversation

_PRONOUN = re.compile(
    r"\b(?:(?P<he>he|him|his)|(?P<she>she|hers?)|(?P<they>they|them|theirs?))\b", re.IGNORECASE
)
# "Did Callamard want her gone?": the one who wants is not the one who is wanted.
_OBJECT = re.compile(
    r"(?:him|them|her(?=\W*$| (?:to|for|from|in|on|at|with|about|of|by|as|and|or|too|so|that|when"
    r"|after|before|because|instead|then|there|gone|back|out|away|go|leave|resign|stay)\b))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,:;]|\b(?:sa(?:y|ys|id)|th(?:inks?|ought)|claim\w*|that|who|what|when|why|how|if|because"
    r"|after|before|while|and|but)\b",
    re.IGNORECASE,
)
# "Who is Ann Lee?" asks about her, "Who criticised Ann Lee?" about those who did.
_ASKS_WHO = re.compile(r"\W*(?:\w+ )?whom?\b(?! (?:is|was|are|were|r)\b)", re.IGNORECASE)
_MANY = re.compile(r"\b(?:\w+s|people|police|men|women|children)\b", re.IGNORECASE)


class Referent(NamedTuple):
    """A pronoun as typed and where, and whom it stands for."""

    pronoun: str
    names: tuple[str, ...]
    start: int


class _Around(NamedTuple):
    """Whom a conversation is about, the likeliest first; and who spoke in its last answer."""

    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


def referents(question: str, conversation: Conversation, known: Cast) -> list[Referent]:
    """Return whom the pronouns of a question stand for, where the conversation tells.

    Of several pronouns for the same people it is the first.
    """
    around = _Around()
    for answer in conversation.answers:
        around = _after(answer, around, known)
    found = _resolved(question, around, known)
    return list({each.names: each for each in reversed(found)}.values())[::-1]


def is_bound(pronoun: re.Match[str], question: str, known: Cast) -> bool:
    """Whether "he" or "she" stands for somebody whom the question itself names before it."""
    kind, start = _kind(pronoun), pronoun.start()
    own = [each.start for each in known.named(question[:start]) if known.can_be(kind, each.name)]
    return bool(own) and (
        _OBJECT.match(question, start) is None
        or _CLAUSE.search(question, own[-1], start) is not None
    )


def _kind(pronoun: re.Match[str]) -> Pronoun:
    return "he" if pronoun["he"] else "she" if pronoun["she"] else "they"


def _resolved(question: str, around: _Around, known: Cast) -> list[Referent]:
    named = {mention.name for mention in known.named(question)}
    found: list[Referent] = []
    for pronoun in _PRONOUN.finditer(question):
        kind, start = _kind(pronoun), pronoun.start()
        names: tuple[str, ...] = ()
        if kind == "they":
            if not _MANY.search(question[:start]):
                names = _as_they(around.speakers, known)
        elif not is_bound(pronoun, question, known):
            others = {name for each in found for name in each.names} | named
            is_object = _OBJECT.match(question, start) is not None
            near = around.objects if is_object else around.subjects
            barred = others if is_object else named
            fitting = (name for name in near if name not in barred and known.can_be(kind, name))
            names = tuple(islice(fitting, 1))
        if names:
            found.append(Referent(pronoun[0].lower(), names, start))
    return found


def _as_they(speakers: tuple[str, ...], known: Cast) -> tuple[str, ...]:
    """Return those who spoke last if they are several, or one that speaks for many."""
    return (
        speakers if len(speakers) > 1 or any(known.can_be("they", who) for who in speakers) else ()
    )


def _after(answer: Answer, around: _Around, known: Cast) -> _Around:
    """Return whom a conversation is about after one more answer."""
    # A question that was asked as typed means nobody by its pronouns.
    as_typed = answer.understood_as == answer.question
    behind = [] if as_typed else _resolved(answer.question, around, known)
    places = [(each.start, name) for each in behind for name in each.names]
    places += [(mention.start, mention.name) for mention in known.named(answer.question)]
    asked = [name for _, name in sorted(places)]
    told = (quote.speaker for quote in answer.quotes)
    speakers = tuple(dict.fromkeys(speaker for speaker in told if speaker is not None))
    quoted = [mention.name for quote in answer.quotes for mention in known.named(quote.text)]
    asks_who = len(speakers) == 1 and _ASKS_WHO.match(answer.question)
    who = [name for name in speakers if asks_who and name not in asked]
    near = (*asked, *speakers, *quoted)
    return _Around(
        tuple(dict.fromkeys((*who, *near, *around.subjects))),
        tuple(dict.fromkeys((*near, *around.objects))),
        speakers or around.speakers,
    )
