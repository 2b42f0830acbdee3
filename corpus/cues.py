"""Cues: the words of a sentence that tell who speaks in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.names import NAME

# In a sentence that is searched for cues, each quoted character stands as this.
QUOTED = "\0"

# Verbs that report words, and verbs that do so only where quoted words follow.
_SAID = re.compile(
    r"\b(?:said|says|saying|told|tells|added|adds|wrote|written|writes|[Tt]weeted|posted|asked|asks"
    r"|replied|answered|explained|explains|argued|argues|insisted|insists|warned|warns|claimed"
    r"|claims|stated|states|declared|announced|noted|notes|admitted|admits|continued|concluded"
    r"|recalled|commented|remarked|stressed|suggested|complained|joked|acknowledged|agreed"
    r"|observed|confirmed|denied|denies|responded|believes|thinks)\b"
)
_VOICED = re.compile(
    r"\b(?:vowed|urged|described|expressed|called|criticised|accused|demanded)\b(?=[^\0]*\0)"
)
_WHO = rf"(?P<who>(?:[Tt]he )?{NAME}|[Hh]e|[Ss]he)"
_ENDS_WITH_WHO = re.compile(rf"(?<!\w){_WHO}$")
_AUXILIARIES = re.compile(
    r"(?: (?:has|have|had|also|later|then|is|are|was|were|reported|to|as|once))*\s*$"
)
# "NAME, founder of the …, said": what the name is stands between it and the verb.
_APPOSITIVE = re.compile(rf"^(?:And |But )?{_WHO}, (?:who|which|an? |the )?[a-z]")
_AFTER_VERB = re.compile(rf"^ {_WHO}")
_ACCORDING = re.compile(rf"\b(?P<verb>[Aa]ccording to) {_WHO}")


class Cue(NamedTuple):
    """A speaker as the sentence names it, and where the verb stands in the sentence."""

    who: str
    start: int
    end: int


def cue(masked: str) -> Cue | None:
    """Return who speaks in a sentence whose quoted characters are masked by QUOTED.

    >>> cue("In her statement, Bachelet said that the visit was over.").who
    'Bachelet'
    >>> cue("QUOTED said Tom Molomby.".replace("QUOTED", QUOTED * 6)).who
    'Tom Molomby'
    """
    found = list(_cues(masked))
    quoted = masked.find(QUOTED)
    before = [each for each in found if each.end <= quoted]
    return before[-1] if before else next(iter(found), None)


def _cues(masked: str) -> Iterator[Cue]:
    for verb in sorted(
        [*_SAID.finditer(masked), *_VOICED.finditer(masked)], key=lambda match: match.start()
    ):
        who = _before(masked[: verb.start()]) or _after(masked, verb)
        if who:
            yield Cue(who, verb.start(), verb.end())
    for match in _ACCORDING.finditer(masked):
        yield Cue(match["who"], match.start("verb"), match.end("verb"))


def _before(left: str) -> str | None:
    """Return who stands before a verb: "NAME said", "NAME, founder of BODY, has said"."""
    left = _AUXILIARIES.sub("", left)
    described = _APPOSITIVE.match(left)
    if described and not re.search(r"[Hh]e$", left):
        return described["who"]
    direct = _ENDS_WITH_WHO.search(left)
    return direct["who"] if direct else None


def _after(masked: str, verb: re.Match[str]) -> str | None:
    """Return who stands after a verb that follows a quotation: "“…,” said NAME"."""
    follows_quotation = masked[: verb.start()].rstrip(" ,").endswith(QUOTED)
    match = _AFTER_VERB.match(masked[verb.end() :])
    return match["who"] if match and follows_quotation else None
