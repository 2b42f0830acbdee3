"""Phrases that can speak without a name: "a spokesman for the Home Office", "officials"."""

import re

from corpus.speakers.nouns import (
    BE,
    DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    STARTERS,
    head_at,
    is_head,
    is_plural,
    is_writing,
)

_PARTICIPLES = frozenset(
    "published seen led based carried conducted released issued obtained involving written "
    "posted familiar close working living specialising specializing".split()
)
_COUNTS = frozenset("one two three both half none all".split())
_CLAUSE = frozenset("who whom which that he she they it".split())
_COMPLEMENTS = frozenset("of for from at".split())
_STOPS = frozenset(
    "who which that in on after as when while to during told and but because by with is was "
    "has had whose where yesterday today last this".split()
)
_BREAK = re.compile(
    r",(?!\d)\s*|[;:\0–—]\s*|\((?![A-Z]+\))|(?<![A-Z])\)"
    r"|\b(?i:that|but|because|while|when|as|if|although|though|where|after|before|since|and then"
    r"|so|than)\s"
)
_RELATIVE = re.compile(r"(?<!,) (?:who|which)\b[^,;:\0]*$")
_LEAD = frozenset("and but yet now then meanwhile also instead still".split())


def phrase_ending(left: str) -> str | None:
    """Return the phrase that can speak and ends where `left` does.

    >>> phrase_ending("On Monday, a spokesman for the Home Office")
    'a spokesman for the Home Office'
    """
    relative = _RELATIVE.search(left)
    if relative and not left.endswith(("ing", *PREPOSITIONS)):
        left = left[: relative.start()]
    words = _BREAK.split(left)[-1].split()
    starts = [at for at, word in enumerate(words) if word.lower() in DETERMINERS]
    starts += [at + 1 for at, word in enumerate(words) if word == "and"]
    lead = next((at for at, word in enumerate(words) if word.lower() not in _LEAD), 0)
    for at in sorted({lead, *starts}):
        # "the most hope" is no hope of most.
        if is_phrase(words[at:]) and words[at - 1 : at] != ["the"]:
            phrase = " ".join(words[at:])
            return _behind(phrase) if relative and relative[0].startswith(" who") else phrase
    return None


def _behind(phrase: str) -> str:
    """Return whose a writing is, since "who" is none: "scholars" of "the advice of scholars"."""
    _, of, whose = phrase.partition(" of ")
    return whose if of and is_writing(phrase) and is_phrase(whose.split()) else phrase


def plural_ending(left: str) -> str | None:
    """Return the phrase for many that ends where `left` does, though nothing marks its start.

    >>> plural_ending("doubts were raised by legal experts")
    'legal experts'
    """
    words = re.split(r"\b\w+ed ", left)[-1].split()[-4:]
    found = (words[at:] for at in range(len(words)) if is_phrase(words[at:]))
    phrase = " ".join(next(found, []))
    return phrase if phrase and is_plural(phrase) else None


def phrase_starting(right: str) -> str | None:
    """Return the phrase that can speak and starts where `right` does.

    >>> phrase_starting("a spokesman for the Home Office on Monday.")
    'a spokesman for the Home Office'
    """
    words = re.split(r"[,;:\0–—().!?]", right, maxsplit=1)[0].split()[:16]
    if is_phrase(words[:2]) and words[1:2] and words[1].endswith("-year-old"):
        return " ".join(words[:2]) if len(words) == 2 else None
    head = head_at(words)
    if head is None:
        return None
    end = head + 1
    if _is_body_named(words, head) or (words[end : end + 1] and words[end] in _COMPLEMENTS):
        stop = (at for at in range(end + 1, len(words)) if words[at] in _STOPS)
        end = next(stop, len(words))
    return " ".join(words[:end])


def _is_body_named(words: list[str], head: int) -> bool:
    """Whether a body's name goes on after its noun: "the Panel on Climate Change"."""
    after = words[head + 1 : head + 3]
    is_name = len(after) == 2 and words[head][0].isupper() and after[1][0].isupper()
    return is_name and after[0] == "on"


def is_phrase(words: list[str]) -> bool:
    """Whether these words are one phrase that can speak, and nothing else."""
    if len(words) == 1 and words[0].lower() in QUANTIFIERS:
        return True
    if len(words) == 2 and words[0].lower() == "the" and words[1].endswith("-year-old"):
        return True
    if words and words[0].lower() in QUANTIFIERS | _COUNTS and words[1:2] == ["of"]:
        is_of_people = "those" in words[2:4] or any(map(is_head, words[2:7]))
        return is_of_people and len(words) < 12 and not (BE | _CLAUSE) & set(words[2:])
    head = head_at(words)
    if head is None:
        return False
    rest = [word.lower() for word in words[head + 1 :]]
    if not rest:
        return True
    if rest[-1].endswith(("ed", "ing")) or rest[-1] in STARTERS:
        return False
    links = PREPOSITIONS | _PARTICIPLES | {"and"}
    is_linked = rest[0] in links or (rest[0].endswith("ing") and len(rest) < 8)
    return is_linked and len(rest) < 14 and not (BE | _CLAUSE) & set(rest)


def is_count(phrase: str) -> bool:
    """Whether a phrase tells how many of whom, and so may be named after it: "One of the team"."""
    return re.match(r"(?i)(?:one|two|three|some|many|several|both) of ", phrase) is not None


def is_role(phrase: str) -> bool:
    """Whether `phrase` has no article, as a role before a name has none: "CEO of the Council"."""
    words = phrase.split()
    return words[0].lower() not in DETERMINERS and not is_plural(phrase)
