"""Sentence boundaries as spans, right inside and around quotation marks.

syntok finds the boundaries: of sentencex, pysbd, blingfire and syntok it alone parts the
sentences inside a quotation and keeps initials whole. What it misses is added here.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from syntok import segmenter

from corpus.article import Article, Span

# "narrative…Bachelet parrots": an ellipsis that joins two sentences with no space.
_JOIN = re.compile(r"(?<=\w)(?:…|\.\.\.)(?=[\"“‘]?[A-Z][\w’']*\s)")
# "in the U.S. He left": an abbreviation that also ends its sentence, before a sure beginning.
_ABBREVIATION_ENDS = re.compile(
    r"(?<=\b[A-Z]\.[A-Z]\.)[\"”’]*\s+(?=(?:The|He|She|It|They|We|But|And|In|On|At|This|That)\b)"
)
# "Dr. A. B. Smith": a title never ends a sentence.
_TITLE_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Fr|Sr|St|Pres|Amb)\.\s+$"
)
# A closing mark that was torn off: it belongs to the sentence before.
_CLOSING = re.compile(r"\s*(?:[”»)\]]|[’'\"](?=[”»)\]’'\"]*(?:\s|$)))+")
_MODIFIERS = range(0x1F3FB, 0x1F400)
_JOINER = "\u200d"


@lru_cache(maxsize=1024)
def sentences(article: Article) -> tuple[Span, ...]:
    """Return the sentences in order, the title first; they cover every visible character."""
    title = [article.title_span] if article.title_span else []
    return tuple(
        sentence
        for paragraph in (*title, *article.paragraphs)
        for sentence in split(article.text, paragraph)
    )


def split(text: str, within: Span) -> list[Span]:
    """Return the sentences of `text` inside the span `within`, as spans of `text`.

    >>> said = "“It’s over…We won.” She left the U.N. at 5.30 p.m. on Monday."
    >>> [said[s.start : s.end] for s in split(said, Span(0, len(said)))]
    ['“It’s over…', 'We won.”', 'She left the U.N. at 5.30 p.m. on Monday.']
    """
    part = text[within.start : within.end]
    cuts = [0, *sorted(set(_cuts(part))), len(part)]
    trimmed = (_trimmed(part, *cut) for cut in itertools.pairwise(cuts))
    return [Span(within.start + start, within.start + end) for start, end in trimmed if start < end]


def _cuts(part: str) -> Iterator[int]:
    """Yield where a sentence begins, but for the first one."""
    found = {match.end() for match in _JOIN.finditer(part)}
    found |= {match.end() for match in _ABBREVIATION_ENDS.finditer(part)}
    found |= set(_syntok_starts(part))
    for cut in found:
        closing = _CLOSING.match(part, cut)
        after = closing.end() if closing else cut
        if 0 < after < len(part) and _may_cut(part, after):
            yield after


def _syntok_starts(part: str) -> Iterator[int]:
    for paragraph in segmenter.analyze(part):
        for sentence in paragraph:
            start = sentence[0].offset
            if not _TITLE_BEFORE.search(part, max(0, start - 12), start):
                yield start


def _may_cut(part: str, at: int) -> bool:
    """Whether no mark that belongs to the character before stands at `at`."""
    after = part[at]
    belongs = unicodedata.category(after) in ("Mn", "Mc", "Me", "Cf") or ord(after) in _MODIFIERS
    return not belongs and part[at - 1] != _JOINER


def _trimmed(part: str, start: int, end: int) -> tuple[int, int]:
    words = part[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
