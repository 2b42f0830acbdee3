"""Openings: whom a sentence names at a place, or at its beginning."""

import re
from typing import NamedTuple

from corpus.speakers.names import NAME, is_start, own_name
from corpus.speakers.nouns import is_body, is_head, is_plural
from corpus.speakers.phrases import phrase_starting

# No subject stands farther from its verb, so a sentence of any length takes linear time.
FAR = 320
PRONOUNS = ("he", "she", "they", "it")
PRONOUN = r"[Hh]e|[Ss]he|[Tt]hey|[Ii]t"
# What begins a last name in small letters: "van Otterdijk", "de Blasio".
PARTICLES = ("al-", "el-", "ul-", "van ", "von ", "de ", "da ", "di ", "du ", "del ", "bin ", "le ")
_PARTICLE = rf"(?<![\w’'-])(?:{'|'.join(PARTICLES[3:])})(?:der |den |la )?"
NAMED = rf"(?:[Tt]he |{_PARTICLE})?{NAME}"
_AGED = re.compile(r"\s*(?:[\w]+-year-old|fellow|former|former student) ")
# "Currie’s Larry Pizzi": whose man he is, before his name.
_OWNER = re.compile(rf"\s*{NAME}(?<=[’']s) (?=[A-Z])")
# Words that are somebody’s before a colon, as in Carle’s conclusion.
_WHOSE_WORDS = re.compile(
    rf"(?P<who>{NAME})(?<=[’']s) (?:\w+ )?(?:conclusion|verdict|view|answer|reply|response|message"
    r"|advice|explanation|reaction|words|description)\b"
)
# "geographer and environmentalist, Alton Byers": one person of two roles.
_SECOND_ROLE = re.compile(rf" and (?:[\w-]+ )?(?P<role>[a-z]+),? (?P<who>{NAME})(?!\w)")
_STARTS_WITH_WHO = re.compile(rf"\s*(?P<who>(?:{PRONOUN})(?![\w-])|{NAMED})")
_LEAD = r"(?:(?:And|But|Yet|So|Then|Later|Now|Instead|Meanwhile|However),? )?"
_ADVERBIAL = (
    r"(?:(?:In|On|At|By|After|Before|During|Since|For|With|Alongside|Despite|Earlier|Later|Recently)\b"
    r"[^,\0]{0,50}, |Aged \d+, )?"
)
_OPENS = re.compile(rf"^{_LEAD}{_ADVERBIAL}")
_GOES_ON = re.compile(r"(?:[’']s)?(?: [a-z–]|, )")


class Subject(NamedTuple):
    """The words that name a speaker, and where they start in the sentence."""

    who: str
    start: int


def starting(masked: str, at: int) -> Subject | None:
    """Return who is named at this place: a name, or a phrase that can speak."""
    right = masked[at : at + FAR]
    aged = _AGED.match(right) or _owner(right)
    at, right = (at + aged.end(), right[aged.end() :]) if aged else (at, right)
    start = at + len(right) - len(right.lstrip())
    named = _STARTS_WITH_WHO.match(right)
    phrase = phrase_starting(right)
    if phrase and not (named and len(named["who"]) >= len(phrase)):
        return _with_name(masked, start, phrase)
    if named and named["who"].lower() in PRONOUNS:
        return Subject(named["who"], start)
    if named is None or is_start(named["who"]):
        return None
    if not own_name(named["who"]):
        return _with_name(masked, start, named["who"])
    others = re.match(r" and (?:his|her|their) (?:[\w-]+ )?\w+s\b", right[named.end() :])
    return Subject(named["who"] + (others[0] if others else ""), start)


def _owner(right: str) -> re.Match[str] | None:
    """Return whose man or woman is named next; a body keeps its owner's name."""
    owner = _OWNER.match(right)
    named = re.compile(NAME).match(right, owner.end()) if owner else None
    return owner if named and own_name(named[0]) else None


def opener(masked: str) -> Subject | None:
    """Return whom a sentence names first, if it begins with that."""
    whose = _WHOSE_WORDS.match(masked)
    if whose:
        return Subject(re.sub(r"[’']s$", "", whose["who"]), 0)
    lead = _OPENS.match(masked[:FAR])
    found = starting(masked, lead.end() if lead else 0)
    if found is None or found.who.endswith(("’s", "'s", "’", "'")):
        return None
    goes_on = _GOES_ON.match(masked, found.start + len(found.who))
    return found if goes_on else None


def _with_name(masked: str, start: int, phrase: str) -> Subject:
    """Return the person whom a role stands before: "spokeswoman Ann Lee", or the role."""
    end = start + len(phrase)
    second = _SECOND_ROLE.match(masked, end)
    if second and is_head(second["role"]) and own_name(second["who"]):
        return Subject(second["who"], second.start("who"))
    name = re.compile(rf",? (?P<who>{NAME})(?=[^\w]|$)").match(masked, end)
    last = phrase.split()[-1]
    if (
        name
        and is_head(last)
        and not is_plural(phrase)
        and (own_name(name["who"]) or is_body(phrase))
    ):
        return Subject(name["who"], name.start("who"))
    return Subject(phrase, start)
