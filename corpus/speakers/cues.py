"""Cues: the words of a sentence that tell who speaks in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.speakers.nouns import is_head, is_plural, is_writing
from corpus.speakers.openings import Subject, starting
from corpus.speakers.subjects import after, before, inserted, parted
from corpus.speakers.verbs import QUOTED, verbs

_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of)\b")
_ENDS_ASIDE = re.compile(r"\s*(?:[,.;:–?!]|$)")


# "according to comScore.", "according to analyses of its genes,"
_SOURCE = re.compile(r"\s*(?P<who>(?:[\w’'&-]+ ){0,5}[\w’'&-]+)(?=[,.;\0–]|$)")


class Cue(NamedTuple):
    """A speaker as the sentence names it, where the name stands, and where the verb does."""

    who: str
    start: int
    end: int
    named_at: int

    @property
    def begins(self) -> int:
        """Where the first of name and verb stands."""
        return min(self.start, self.named_at)


def cues(masked: str) -> list[Cue]:
    """Return who speaks in a sentence whose quoted characters are masked by QUOTED, in order.

    >>> [cue.who for cue in cues("In her statement, Bachelet said that the visit was over.")]
    ['Bachelet']
    >>> [cue.who for cue in cues(QUOTED * 6 + " said Tom Molomby.")]
    ['Tom Molomby']
    """
    return sorted({*_by_verb(masked), *_according(masked)}, key=lambda cue: cue.start)


def cue_of(found: list[Cue], masked: str) -> Cue | None:
    """Return the cue that the whole sentence stands under."""
    quoted = masked.find(QUOTED)
    if quoted < 0:
        trailing = [cue for cue in found if _trails(cue, masked)]
        spoken = [cue for cue in found if not _ACCORDING.match(masked, cue.start)]
        return next(iter(trailing or spoken or found), None)
    end = quoted + len(masked[quoted:]) - len(masked[quoted:].lstrip(QUOTED))
    return cue_at(found, masked, quoted, end)


def cue_at(found: list[Cue], masked: str, start: int, end: int) -> Cue | None:
    """Return the cue of the quotation from `start` to `end`: next to it, before it, after it."""
    following = [cue for cue in found if cue.begins >= end]
    preceding = [cue for cue in found if cue.end <= start]
    if following and _is_beside(masked[end : following[0].begins]):
        return following[0]
    asides = (cue for cue in following if _is_aside(cue, masked))
    return preceding[-1] if preceding else next(asides, None)


def _is_beside(between: str) -> bool:
    """Whether nothing parts a quotation from its cue: "“…,” spokeswoman Ann Lee said"."""
    words = between.strip(" ,–").split()
    return not words or (
        len(words) < 7
        and (is_head(words[-1]) or words[-1].endswith(("’s", "'s")))
        and not re.search(r"[,;:.]", between.strip(" ,"))
    )


def _by_verb(masked: str) -> Iterator[Cue]:
    for verb in verbs(masked):
        subject = inserted(masked, verb) or before(masked, verb) or after(masked, verb)
        subject = subject or parted(masked, verb)
        if subject and _fits(masked, verb, subject):
            yield Cue(subject.who, verb.start(), verb.end(), subject.start)


def _according(masked: str) -> Iterator[Cue]:
    for match in _ACCORDING.finditer(masked):
        subject = starting(masked, match.end()) or _source(masked, match)
        if subject:
            yield Cue(subject.who, match.start(), match.end(), subject.start)


def _source(masked: str, according: re.Match[str]) -> Subject | None:
    """Return the source between "according to" and the next comma, whatever its noun is."""
    before = masked[: according.start()].rstrip()
    source = _SOURCE.match(masked, according.end())
    return Subject(source["who"], source.start("who")) if source and before[-1:] in ",–" else None


def _fits(masked: str, verb: re.Match[str], subject: Subject) -> bool:
    """Whether the verb reports words with such a subject, at such a place."""
    if verb["many"] or verb["finding_many"]:
        is_next = not masked[subject.start : verb.start()].rstrip().endswith((" and", " but"))
        return is_next and _is_many(subject.who)
    if verb[0] in ("called", "dubbed", "labelled", "branded"):
        return not re.match(r"[Aa]n? |.*\b(?:report|book|film|paper)$", subject.who)
    if verb["writing"]:
        return is_writing(subject.who)
    if verb["aside"]:
        is_after = subject.start > verb.start()
        lead = masked[: subject.start].rstrip()
        if lead in ("As", "as"):
            return True
        return is_after or (
            lead.endswith((",", QUOTED, "–")) and bool(_ENDS_ASIDE.match(masked, verb.end()))
        )
    return True


def _is_many(who: str) -> bool:
    return who.lower() == "they" or " and " in who or is_plural(who) or who.isupper()


def _is_aside(cue: Cue, masked: str) -> bool:
    """Whether a cue stands between commas, or after one at the end: "…, says Ann Lee, …"."""
    if _ACCORDING.match(masked, cue.start):
        return True
    until = max(cue.end, cue.named_at + len(cue.who))
    is_parted = masked[: cue.begins].rstrip().endswith((",", "–", QUOTED))
    return is_parted and _ENDS_ASIDE.match(masked, until) is not None


def _trails(cue: Cue, masked: str) -> bool:
    """Whether the sentence is told first and its speaker after it: "…, said Ann Lee."."""
    lead = masked[: cue.begins].rstrip()
    return len(lead) > 12 and lead.endswith((",", "–")) and cue.named_at > cue.start
