"""Who says the words at a place, and whether that is whom somebody has in mind."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus import Article, Passage, Span, Speech, passages
from corpus.quotations import quotations

_NOT_IN_A_NAME = frozenset("the mr mrs ms miss mx dr sir dame lord lady prof professor".split())


class Said(NamedTuple):
    """Who says some words, and how they are reported; see `Statement`."""

    speaker: str | None
    speech: Speech


def said(article: Article, span: Span) -> tuple[Said, ...]:
    """Return the voices at a place, each once, in the order in which they are heard."""
    return tuple(dict.fromkeys(_said(passage, span) for passage in _around(article, span)))


def sentences(article: Article, span: Span) -> Span:
    """Return the whole sentences that a place is in."""
    around = [passage.span for passage in _around(article, span)] or [span]
    return Span(min(around[0].start, span.start), max(around[-1].end, span.end))


def is_same(asked: str, told: str) -> bool:
    """Whether two names are one speaker's: all words of one are in the other, its last one too.

    >>> is_same("Ms Bachelet", "Michelle Bachelet"), is_same("China", "China Daily")
    (True, False)
    """
    ours, theirs = _name(asked), _name(told)
    fewer, more = sorted((ours, theirs), key=len)
    return bool(fewer) and set(fewer) <= set(more) and fewer[-1] == more[-1]


def _around(article: Article, span: Span) -> Sequence[Passage]:
    """Return the passages that share a character with `span`; they are in order, and apart."""
    found = passages(article)
    first = bisect_right(found, span.start, key=lambda passage: passage.span.end)
    return found[first : bisect_left(found, span.end, key=lambda passage: passage.span.start)]


def _said(passage: Passage, span: Span) -> Said:
    """Return who says the words of `span` that are in this passage.

    Outside its quotation marks they are the article's own. Of several quotations in one sentence,
    the speaker is known of the one beside the words that name him or her.
    """
    speech, speaker, cue, _ = passage.statement
    quoted = _quoted(passage.article, passage.span)
    if speech not in ("direct", "mixed") or not quoted:
        return Said(speaker, speech)
    start, end = max(span.start, passage.span.start), min(span.end, passage.span.end)
    here = [part for part in quoted if part.start < end and start < part.end]
    if not here:
        return Said(None, "narration")
    if speech == "mixed" and cue and here != [min(quoted, key=lambda part: _distance(part, cue))]:
        return Said(None, "unknown")
    is_quoted = here[0].start <= start and end <= here[0].end
    return Said(speaker, "direct" if is_quoted else "mixed")


def _distance(part: Span, cue: Span) -> int:
    return max(part.start - cue.end, cue.start - part.end)


def _quoted(article: Article, span: Span) -> list[Span]:
    """Return the quotations that share a character with `span`."""
    parts = _parts(article)
    first = bisect_right(parts, span.start, key=lambda part: part.end)
    return parts[first : bisect_left(parts, span.end, key=lambda part: part.start)]


@lru_cache(maxsize=1024)
def _parts(article: Article) -> list[Span]:
    return sorted(part for whole in quotations(article) for part in whole)


def _name(name: str) -> list[str]:
    """Return a name's words without its accents, its titles, and its possessives.

    >>> _name("The UK’s Agnès Callamard")
    ['uk', 'agnes', 'callamard']
    """
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", name.lower())
        if not unicodedata.combining(character)
    )
    words = re.findall(r"\w+", re.sub(r"[’']s\b", "", plain))
    return [word for word in words if word not in _NOT_IN_A_NAME]
