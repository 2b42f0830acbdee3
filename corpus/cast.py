"""The cast: the people of some articles, as those who ask about them name them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from corpus.article import Article
from corpus.letters import UPPER, folded
from corpus.speakers.antecedents import fits
from corpus.speakers.genders import Gender, gender
from corpus.speakers.names import last_name
from corpus.speakers.people import people

Pronoun = Literal["he", "she", "they"]

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_INSIDE_A_SENTENCE = re.compile(rf"(?<=[a-z,;] )[{UPPER}][\w’'-]*\w")
_SMALL = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")
_HONORIFIC = re.compile(rf"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lady)\.? ([{UPPER}][\w’'-]*\w)")
_TITLES: Mapping[str, Gender] = {
    **dict.fromkeys(("Mr", "Sir"), "he"),
    **dict.fromkeys(("Mrs", "Ms", "Miss", "Dame", "Lady"), "she"),
}
# Typed small these are seldom names, whatever an article has.
_NO_NAMES = frozenset("us may will march can it".split())


class Mention(NamedTuple):
    """A person whom a text names, and where it does."""

    name: str
    start: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody whom some articles name in full.

    `called` holds for each last or single first name, folded, whom it means, the one named most
    often first; `genders` whether "he" or "she" stands for a person, or None where that is not
    known; `names` the words, folded, that the articles only ever write with a capital.
    """

    called: Mapping[str, tuple[str, ...]]
    genders: Mapping[str, Gender | None]
    names: frozenset[str]

    def named(self, text: str) -> list[Mention]:
        """Return everybody whom `text` names, each once, in the order of first mention.

        A name typed in small letters counts if it is not also an ordinary word of the articles.
        """
        first: dict[str, int] = {}
        before = ""
        for match in _WORD.finditer(text):
            word = self._name_in(match[0], begins=match.start() == 0)
            if known := self.called.get(word, ()):
                name = next((each for each in known if before in folded(each).split()), known[0])
                first.setdefault(name, match.start())
            before = word
        return [Mention(name, start) for name, start in first.items()]

    def can_be(self, pronoun: Pronoun, who: str) -> bool:
        """Whether `pronoun` can stand for `who`, a person or another who speaks."""
        known = self.genders.get(who) or gender(who)
        if pronoun == "they" or known is None:
            return fits(pronoun, who) and (pronoun == "they" or who in self.genders)
        return known == pronoun

    def has(self, word: str) -> bool:
        """Whether the articles have `word` as a name."""
        return bool(self.is_name(word)) or folded(_POSSESSIVE.sub("", word)) in self.called

    def is_name(self, typed: str) -> str:
        """Return the word, folded, if the articles know it only as a name; "" otherwise."""
        word = folded(_POSSESSIVE.sub("", typed))
        if word in self.names:
            return word
        # "bachelets decision"
        return word[:-1] if word.endswith("s") and word[:-1] in self.names else ""

    def _name_in(self, typed: str, *, begins: bool) -> str:
        """Return the word, folded, if it is written as a name is; "" otherwise."""
        word = folded(_POSSESSIVE.sub("", typed))
        if typed[0].isupper() and not (begins and word in _NO_NAMES):
            return word
        return self.is_name(typed)


@lru_cache(maxsize=64)
def cast(articles: tuple[Article, ...]) -> Cast:
    """Return the people of some articles."""
    said = Counter[str]()
    genders: dict[str, Gender | None] = {}
    first: dict[str, set[str]] = {}
    for article in articles:
        known = people(article)
        for same in known.full.values():
            said.update({name: len(places) for name, places in same.items()})
        for word, name in known.first.items():
            first.setdefault(folded(word), set()).add(name)
        genders |= _genders(article)
    called = {word: tuple(names) for word, names in first.items() if len(names) == 1}
    called |= _by_last_name(name for name, _ in said.most_common())
    return Cast(called, genders, _names(article.text for article in articles))


def _genders(article: Article) -> dict[str, Gender | None]:
    """Return each person's gender by first name, or by the honorific that the text gives."""
    found = _HONORIFIC.findall(article.text)
    titled = {_POSSESSIVE.sub("", last): _TITLES[title] for title, last in found}
    return {
        name: gender(name) or titled.get(last)
        for last, same in people(article).full.items()
        for name in same
    }


def _by_last_name(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    called: dict[str, tuple[str, ...]] = {}
    for name in names:
        last = folded(last_name(name))
        called[last] = (*called.get(last, ()), name)
    return called


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that are written with a capital inside sentences, and never small."""
    names: set[str] = set()
    small: set[str] = set()
    for text in texts:
        names.update(folded(_POSSESSIVE.sub("", word)) for word in _INSIDE_A_SENTENCE.findall(text))
        small.update(map(folded, _SMALL.findall(text)))
    return frozenset(names - small - _NO_NAMES)
