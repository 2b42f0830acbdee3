"""Further: "more", "go on" and "who else?", answered by what was not shown yet."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from corpus import Passage, Span, passages
from qa.answer import Answer, Quote

# So many sentences are read on to.
_AHEAD = 3

# What may stand before anything else without a change of meaning.
FILLERS = (
    r"(?:(?:ok(?:ay)?|well|hm+|oh|ah|right|pl(?:ea)?se?|thanks|hi|hey|now|no|yes|yeah|great)"
    r"\b[ ,.!]*)*"
)
_GO_ON = r"(?:(?:go|read|carry) on|continue|keep (?:going|reading)|next)"
_MORE = (
    r"(?:(?:can|could) you |i want |know |hear |(?:tell|show|give) (?:me )?|say "
    r"|(?:is|was|are) there |any(?: ?thing)? |some(?: ?thing)? |what )*"
    r"(?<!no )(?:more|else|further|others)|is that all"
)
_ABOUT = (
    r"(?: (?:details?|quotes?|quotations?|passages?|to (?:say|tell|it)|(?:on|about) (?:it|that|this"
    r"|them|him|her)|there|like (?:that|it|this)))*"
)
_WHO = r"(?:who|any(?:one|body)|some(?:one|body)) else"
_BARE = re.compile(
    rf"{FILLERS}(?:and |so )?(?:(?P<on>{_GO_ON})|(?P<who>{_WHO})|(?:{_MORE}){_ABOUT})"
    r"(?:,? (?:please|pls|then))*[\s.?!…]*",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:(?P<who>(?:who|any ?(?:one|body)) else)"
    r"|(?:wh?at|where|when|why|how|which|any ?thing) else"
    r"|any ?thing (?:more|further)|wh?at (?:more|others?)|which others?|any others?)\b"
    rf"|^{FILLERS}(?:(?:can|could) you )?(?:(?:tell|show|give) me )?"
    r"(?:more|further) (?:on|about)\b",
    re.IGNORECASE,
)
# "What else did she say, besides that?" says itself what is known already.
_BESIDES = re.compile(r"\b(?:besides|apart from|except|other than|in addition to)\b", re.IGNORECASE)


class Wish(NamedTuple):
    """How more is wished for: `bare` in no other words, `on` to read on, `who` of other people."""

    bare: bool
    on: bool
    who: bool


class Further(NamedTuple):
    """What is set aside since it was shown, places by article and people; and what follows it.

    `ahead` is empty unless it was asked to go on.
    """

    places: frozenset[tuple[str, Span]] = frozenset()
    speakers: frozenset[str] = frozenset()
    ahead: tuple[Passage, ...] = ()

    def keeps(self, passage: Passage) -> bool:
        """Whether a passage was not shown, and is not by somebody who was."""
        return not _is_in(self.places, passage) and passage.statement.speaker not in self.speakers


def wish(question: str) -> Wish | None:
    """Return what more a question wishes for, or None if it asks for something of its own.

    >>> wish("ok, go on!"), wish("Who else criticised her?"), wish("How many more days?")
    (Wish(bare=True, on=True, who=False), Wish(bare=False, on=False, who=True), None)
    """
    if bare := _BARE.fullmatch(question.strip()):
        return Wish(bare=True, on=bool(bare["on"]), who=bool(bare["who"]))
    found = None if _BESIDES.search(question) else _ELSE.search(question)
    return Wish(bare=False, on=False, who=bool(found["who"])) if found else None


def further(wished: Wish, turns: Sequence[Answer], named: Sequence[str] = ()) -> Further:
    """Return what to set aside for those who wish for more than the turns before quoted.

    Who wishes for other people wants none of those who spoke, but for those `named` in asking.
    """
    quotes = [quote for turn in turns for quote in turn.quotes]
    places = frozenset((quote.article.id, quote.span) for quote in quotes)
    spoke = {quote.speaker for quote in quotes if wished.who and quote.speaker is not None}
    last = next((turn.quotes for turn in reversed(turns) if turn.quotes), ())
    ahead = _ahead(last, places) if wished.on and last else ()
    return Further(places, frozenset(spoke - set(named)), ahead)


def _ahead(last: Sequence[Quote], places: frozenset[tuple[str, Span]]) -> tuple[Passage, ...]:
    """Return up to three passages that were not shown and go on from the one furthest down.

    They are of the same paragraph, or the same speaker's words in those after it.
    """
    end = max(last, key=lambda quote: (quote.article.id, quote.start))
    after = [unit for unit in passages(end.article) if unit.span.start >= end.end]
    following = takewhile(lambda unit: _goes_on(end, unit), after)
    return tuple(islice((unit for unit in following if not _is_in(places, unit)), _AHEAD))


def _is_in(places: frozenset[tuple[str, Span]], passage: Passage) -> bool:
    return (passage.article.id, passage.span) in places


def _goes_on(quote: Quote, passage: Passage) -> bool:
    paragraph = passage.article.paragraph_at(passage.span.start)
    same_speaker = quote.speaker is not None and passage.statement.speaker == quote.speaker
    return same_speaker or paragraph == quote.paragraph
