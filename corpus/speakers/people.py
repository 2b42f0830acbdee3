"""The people of an article, each under one name however the text calls them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from corpus.article import Article
from corpus.speakers.genders import gender, is_first_name
from corpus.speakers.names import CAPITAL, HONORIFICS, NAME, TITLES, last_name, own_name
from corpus.speakers.nouns import is_body, is_head, is_plural

_NAMES = re.compile(NAME)
_THING_BEFORE = re.compile(r"\b(?:[Tt]he (?:\w+ )?|[Ii]n |[Aa]t |near )$")
_THINGS = re.compile(rf"\b[Tt]he ({NAME})(?! [{CAPITAL}])")
_INTRODUCED = re.compile(r",? (?:\(?\d{1,3}\b|who\b|whose\b|an? [a-z]|the [a-z])")
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|asked|asks|told) $")
_SAID_AFTER = re.compile(r" (?:said|says|told|tells|added|wrote|asked)\b")
_WHO = re.compile(r", who(?:se)? [a-z]")
_PLACE = re.compile(rf"\b(?:[Ii]n|[Aa]t|from|to|across) ([{CAPITAL}]\w+)")
_A_ROLE = re.compile(
    r", (?:another|an?|the) (?:[\w’-]+ ){0,2}([a-z]+)\b(?= (?:from|of|at|in|and|who|with)\b|,)"
)
_ROLE = re.compile(r", ((?:[\w’-]+ ?){1,6})")


class Named(NamedTuple):
    """A full name, where it stands, and whether it is surely a person's."""

    name: str
    place: int
    is_sure: bool


@dataclass(frozen=True, slots=True)
class People:
    """Each person's full name and the places where it stands, by last and by first name."""

    full: dict[str, dict[str, list[int]]]
    first: dict[str, str]

    def named(self, phrase: str, before: int = 0, pronoun: str | None = None) -> str | None:
        """Return the person that `phrase` names, in full, or None.

        Of several with one last name it is the one named in full most often before the place
        `before`, and last, among those for whom `pronoun` can stand.

        >>> People({"Bachelet": {"Michelle Bachelet": [0]}}, {}).named("Ms Bachelet’s")
        'Michelle Bachelet'
        """
        # "West" alone may be a person here, whatever it is elsewhere.
        words = own_name(phrase) or phrase.split()[-1:]
        known = self.full.get(last_name(words[-1]), {})
        if len(words) > 1:
            return next((name for name in known if set(words) <= set(name.split())), None)
        # "Allen" alone tells no gender, though it is a first name too.
        titles = phrase.rpartition(" ")[0]
        sure = gender(titles) or (pronoun if pronoun in ("he", "she") else None)
        fits = [name for name in known if sure is None or gender(name) in (sure, None)]
        if fits:
            return max(fits, key=lambda name: _prominence(known[name], before))
        return self.first.get(words[0])

    def knows(self, name: str) -> bool:
        """Whether `name` is a person's full name."""
        return name in self.full.get(last_name(name), {})

    def mentioned(self, text: str, pronoun: str | None = None) -> list[str]:
        """Return the people whom `text` names, in order, those first for whom `pronoun` stands."""
        named = (self.named(match[0], 0, pronoun) for match in _NAMES.finditer(text))
        return [name for name in named if name is not None]


@lru_cache(maxsize=1024)
def people(article: Article) -> People:
    """Return who is named in full and is a person by first name, office, role or short name."""
    phrases = list(_NAMES.finditer(article.text))
    things = {match[1].split()[-1] for match in _THINGS.finditer(article.text)}
    shortened = Counter(
        words[0]
        for match in phrases
        if len(words := own_name(match[0])) == 1
        and words[0] not in things
        and " of " not in match[0]
    )
    full: dict[str, dict[str, list[int]]] = {}
    found = list(_full_names(article.text, phrases, shortened))
    sure = {last_name(each.name) for each in found if each.is_sure}
    for name, place, is_sure in found:
        if is_sure or last_name(name) not in sure:
            _add(full.setdefault(last_name(name), {}), name, place)
    for name, place in _single_names(article.text, phrases, full):
        full.setdefault(name, {}).setdefault(name, []).append(place)
    first: dict[str, set[str]] = {}
    for known in full.values():
        for name in known:
            for word in name.split()[:-1]:
                first.setdefault(word, set()).add(name)
    return People(full, {word: names.pop() for word, names in first.items() if len(names) == 1})


def _prominence(places: list[int], before: int) -> tuple[int, int]:
    """Return how often somebody is named in full before a place, and where last."""
    times = bisect_left(places, before)
    return times, places[times - 1] if times else -1


def _full_names(
    text: str, phrases: list[re.Match[str]], shortened: Counter[str]
) -> Iterator[Named]:
    """Yield each full name that may be a person's."""
    for match in phrases:
        words = own_name(match[0])
        if not 2 <= len(words) <= 4 or _is_asked(text, match):
            continue
        before = match[0].split()[: -len(words)]
        if before and before[-1] in ("of", "for") and not is_first_name(words[0]):
            continue
        by_title = any(word.rstrip(".") in HONORIFICS | TITLES for word in before)
        by_role = _by_role(text, match.start()) or _is_introduced(text, match.end())
        by_role = by_role or _is_apposition(text, match.start(), match.end())
        by_role = by_role or _speaks(text, match.start(), match.end())
        is_known = by_title or by_role or is_first_name(words[0])
        is_thing = bool(_THING_BEFORE.search(text, max(0, match.start() - 16), match.start()))
        if is_known or (shortened[words[-1]] and not is_thing):
            yield Named(" ".join(words), match.start(), is_known)


def _is_asked(text: str, match: re.Match[str]) -> bool:
    """Whether "Will" begins a question: "Will Skyfall remain the best?"."""
    end = re.compile(r"[.?!]|$").search(text, match.end())
    return match[0].startswith("Will ") and end is not None and end[0] == "?"


def _single_names(
    text: str, phrases: list[re.Match[str]], full: dict[str, dict[str, list[int]]]
) -> Iterator[tuple[str, int]]:
    """Yield each person of one name only, "George, another refugee", and where it stands."""
    places = {found[1] for found in _PLACE.finditer(text)}
    parts = {word for known in full.values() for name in known for word in name.split()}
    for match in phrases:
        name = match[0]
        is_single = " " not in name and name not in parts and own_name(name) == [name]
        role = _A_ROLE.match(text, match.end()) if is_single else None
        is_who = is_single and _WHO.match(text, match.end()) and name not in places
        by_role = is_single and (
            (_by_role(text, match.start()) and _SAID_AFTER.match(text, match.end()))
            or text.endswith("-year-old ", 0, match.start())
        )
        if by_role or is_who or (role and is_head(role[1])):
            yield name, match.start()


def _by_role(text: str, start: int) -> bool:
    """Whether a role stands before a name: "spokeswoman Ann Lee", "the first minister, Ann Lee"."""
    words = text[max(0, start - 30) : start].rstrip(" ,").split()
    return (
        bool(words)
        and text[start - 1 : start] == " "
        and is_head(words[-1])
        and not is_plural(words[-1])
        and not is_body(words[-1])
    )


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands beside a name: "said Ann Lee"."""
    before = _SAID_BEFORE.search(text, max(0, start - 12), start)
    return before is not None or _SAID_AFTER.match(text, end) is not None


def _is_apposition(text: str, start: int, end: int) -> bool:
    """Whether a name stands between commas after a role: "His trainer at the zoo, Ann Lee,"."""
    if text[max(0, start - 2) : start] != ", " or text[end : end + 1] != ",":
        return False
    words = re.split(r"[.;!?\n]", text[max(0, start - 70) : start])[-1].split()
    return any(is_head(word) and not is_plural(word) for word in words)


def _is_introduced(text: str, end: int) -> bool:
    """Whether the text goes on to say who it is: "Rushan Abbas, founder of", "Ann Lee, 34"."""
    if _INTRODUCED.match(text, end) and text[end : end + 1] == ",":
        return True
    role = _ROLE.match(text, end)
    return role is not None and any(map(is_head, role[1].split()))


def _add(known: dict[str, list[int]], name: str, place: int) -> None:
    """Add a name's place, under the fuller of two names where one has all words of the other."""
    words = set(name.split())
    for other in known:
        if words <= set(other.split()) or set(other.split()) <= words:
            fuller = max(name, other, key=lambda each: len(each.split()))
            known[fuller] = [*known.pop(other), place]
            return
    known[name] = [place]
