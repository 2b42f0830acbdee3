"""Signals: what search and reader show of whether the article answers, each a plain number."""

import math
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus import UPPER, Article, statements
from qa.reader.reading import Reading

# Names after a question's first word, and numbers: what it says of whom and what exactly.
_TELLING = re.compile(rf"(?<!^)(?<![.?!] )\b[{UPPER}][\w’'-]+|\b\d[\d.,]*\b")
_NO_NAMES = frozenset("i'm i’m i'd i’d i've i’ve i'll i’ll".split())
_POSSESSIVE = re.compile(r"[’']s?$")
_SURE = 1e-6


class Signals(NamedTuple):
    """What is known before deciding, of the first reading unless said otherwise.

    `answered` is the log-odds that any passage answers, `first` that the first one does, and
    `lead` how far the first one's stand above the second's. `meaning` is its cosine, `words`
    its share of the question's words and `known` the greatest share that any passage has.
    `unknown` is the number of names and numbers of the question that the articles never
    mention, and `other_voice` is 1 if the question names somebody who speaks in the article and
    the first passage is somebody else's words.
    """

    answered: float
    first: float
    lead: float
    meaning: float
    words: float
    known: float
    unknown: float
    other_voice: float


def signals(
    question: str, read: Sequence[Reading], articles: Sequence[Article], voice: str = ""
) -> Signals:
    """Return the signals of a question's readings, the likeliest first; at least one is needed.

    `voice` is the question's part that says whose words are asked for, or all of it.
    """
    best = read[0]
    first = _log_odds(best.chance)
    return Signals(
        answered=_log_odds(sum(reading.chance for reading in read)),
        first=first,
        lead=first - _log_odds(read[1].chance) if len(read) > 1 else 0.0,
        meaning=best.hit.meaning,
        words=best.hit.words,
        known=max(reading.hit.words for reading in read),
        unknown=float(len(unknown(question, articles))),
        other_voice=float(other_voice(voice or question, best) is not None),
    )


def unknown(question: str, articles: Sequence[Article]) -> list[str]:
    """Return the names and numbers of the question that no article mentions.

    A question in capitals tells no names, and is taken to have none.
    """
    if question.isupper():
        return []
    found = (_POSSESSIVE.sub("", word) for word in _TELLING.findall(question))
    telling = [word for word in found if word.lower() not in _NO_NAMES]
    return [word for word in telling if not any(_mentions(each, word) for each in articles)]


def _mentions(article: Article, word: str) -> bool:
    """Whether a word of the article begins with `word`, in any case."""
    sought, text = _plain(word), _plain_text(article)
    # Most names are either found soon or nowhere, and `in` is the fastest to know the latter.
    return sought in text and re.search(rf"(?<!\w){re.escape(sought)}", text) is not None


@lru_cache(maxsize=100_000)
def _plain_text(article: Article) -> str:
    return _plain(article.text)


def _plain(text: str) -> str:
    """Return a text in which the ways to write a name are one."""
    return unicodedata.normalize("NFC", text).replace("’", "'").casefold()


def other_voice(question: str, reading: Reading) -> str | None:
    """Return who speaks in the article and is named in the question, if the words are another's.

    That is, if the passage is told of somebody whom the question does not name.
    """
    passage = reading.hit.passage
    speaker = passage.statement.speaker
    asked = [name for name in _speakers(passage.article) if _names(question, name)]
    return asked[0] if asked and speaker is not None and speaker not in asked else None


@lru_cache(maxsize=256)
def _speakers(article: Article) -> tuple[str, ...]:
    """Return everybody who speaks in the article, in the order in which they do."""
    told = (statement.speaker for statement in statements(article))
    return tuple(dict.fromkeys(name for name in told if name is not None))


def _names(question: str, speaker: str) -> bool:
    """Whether the question has the last word of a speaker's name.

    Only a question without any capital may write it small: "may" is no minister.
    """
    last = speaker.split()[-1]
    case = re.IGNORECASE if question.islower() and not last.isupper() else re.NOFLAG
    return re.search(rf"\b{re.escape(last)}\b", question, case) is not None


def _log_odds(chance: float) -> float:
    kept = min(max(chance, _SURE), 1 - _SURE)
    return math.log(kept / (1 - kept))
