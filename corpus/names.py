"""Names: the people of an article, each under one name however the text calls them."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from corpus.article import Article

_WORD = r"[A-Z][\w’']*\w(?:-[A-Z]\w+)*(?!-)"
NAME = rf"{_WORD}(?:(?: (?:de|van|von|bin|al|der|la|of|for))? {_WORD})*"
_NAMES = re.compile(NAME)
_POSSESSIVE = re.compile(r"[’']s?$")
_HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor".split())
# Words of an office, a body, a place or a date: no part of a person's own name.
_OFFICES = frozenset(
    "President Vice Prime Minister Secretary General High Commissioner Chief Executive Chairman "
    "Director Senator Governor King Queen Prince Princess Pope Bishop Judge Justice Chancellor "
    "Ambassador Captain Colonel Foreign State Council Party United National International Court "
    "University Institute Campaign Ministry Department Committee Association Union Bank Company "
    "Office Action Plan Rights January February March April May June July August September "
    "October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday North "
    "South East West New San The A An In On At But And So When If As For By With What Who Why "
    "How He She It They We I You This That These Those His Her Their My Our Your Its There Here "
    "After Before Since While Although Though Some Many Most All No Not Yes To From Of".split()
)


@dataclass(frozen=True, slots=True)
class People:
    """Full names, by the last word of each."""

    full: dict[str, str]

    def named(self, phrase: str) -> str | None:
        """Return the person that `phrase` names, in full, or None.

        >>> People({"Bachelet": "Michelle Bachelet"}).named("Ms Bachelet’s")
        'Michelle Bachelet'
        """
        words = _own_name(phrase)
        return self.full.get(words[-1]) if words else None

    def mentioned(self, text: str) -> list[str]:
        """Return the people whom `text` names, in order of mention."""
        named = (self.named(match[0]) for match in _NAMES.finditer(text))
        return [name for name in named if name is not None]


@lru_cache(maxsize=256)
def people(article: Article) -> People:
    """Return who is named in full and then by the last name, with an age or by an office."""
    phrases = [match[0] for match in _NAMES.finditer(article.text)]
    shortened = Counter(words[0] for p in phrases if len(words := _own_name(p)) == 1)
    full: dict[str, str] = {}
    for phrase in phrases:
        words = _own_name(phrase)
        if not 2 <= len(words) <= 4:
            continue
        has_office = len(words) < len(phrase.split())
        if shortened[words[-1]] or has_office or _is_introduced(article.text, " ".join(words)):
            full.setdefault(words[-1], " ".join(words))
    return People(full)


def _own_name(phrase: str) -> list[str]:
    """Return the words of a person's name, without the offices and honorifics before it."""
    words = _POSSESSIVE.sub("", phrase).split()
    last_office = max((i for i, word in enumerate(words) if _is_office(word)), default=-1)
    return words[last_office + 1 :]


def _is_office(word: str) -> bool:
    return word in _OFFICES or word in _HONORIFICS or not word[0].isupper() or word.isupper()


def _is_introduced(text: str, name: str) -> bool:
    """Whether the text says what `name` is, as it does of people: "Rushan Abbas, founder of"."""
    return re.search(rf"{re.escape(name)}, (?:\d{{1,3}},|who |an? |the )?[a-z]", text) is not None
