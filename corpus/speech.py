"""Who is speaking: each sentence's speaker, and how it is reported.

Precision comes first: where the text does not say who speaks, the speaker is None.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import Literal, NamedTuple

from corpus.article import Article, Span
from corpus.cues import QUOTED, Cue, cue
from corpus.names import people
from corpus.quotations import quotations
from corpus.sentences import sentences

Speech = Literal["direct", "mixed", "indirect", "narration", "unknown"]

# So many sentences back is a "she" looked for.
_REACH = 3


class Statement(NamedTuple):
    """What is known of one sentence: how it is said, by whom, and the words that tell so."""

    speech: Speech
    speaker: str | None = None
    cue: Span | None = None


@lru_cache(maxsize=256)
def statements(article: Article) -> tuple[Statement, ...]:
    """Return what is known of each sentence of `sentences(article)`, in the same order."""
    return _Reading(article).statements()


class _Reading:
    """One article read for its speakers."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._people = people(article)
        self._sentences = sentences(article)
        self._opening = {part: whole[0] for whole in quotations(article) for part in whole}
        self._quoted = [
            [part for part in self._opening if part.overlaps(sentence)]
            for sentence in self._sentences
        ]
        self._masked = [
            _masked(article, sentence, quoted)
            for sentence, quoted in zip(self._sentences, self._quoted, strict=True)
        ]
        self._cues = [cue(masked) for masked in self._masked]

    def statements(self) -> tuple[Statement, ...]:
        return tuple(self._statement(at) for at in range(len(self._sentences)))

    def _statement(self, at: int) -> Statement:
        own = self._cues[at]
        if not self._quoted[at]:
            return self._told("indirect", at) if own else Statement("narration")
        if not self._is_direct(at):
            return self._told("mixed", at)
        opening = self._opening[self._quoted[at][0]]
        source = self._source(opening)
        return Statement("direct") if source is None else self._told("direct", source)

    def _told(self, speech: Speech, at: int) -> Statement:
        """Return a statement by whom the cue of sentence `at` names."""
        own = self._cues[at]
        if own is None:
            return Statement(speech)
        start = self._sentences[at].start
        return Statement(speech, self._speaker(at, own), Span(start + own.start, start + own.end))

    def _is_direct(self, at: int) -> bool:
        """Whether a whole clause of the sentence is quoted, not only some of its words."""
        masked = self._masked[at]
        if masked.count(QUOTED) > len(masked) * 0.6:
            return True
        words = self._article.quote(self._quoted[at][0]).strip('“”"„«» ')
        is_clause = words.endswith((",", ".", "!", "?", "…")) or len(words.split()) > 3
        return words[:1].isupper() and is_clause

    def _source(self, opening: Span) -> int | None:
        """Return the sentence whose cue tells who says the quotation that starts at `opening`."""
        first = self._sentence_at(opening.start)
        last = self._sentence_at(opening.end - 1)
        before = first - 1
        if self._cues[first]:
            return first
        if self._cues[last]:
            return last
        if before >= 0 and self._cues[before] and self._same_paragraph(before, first):
            return before
        return None

    def _sentence_at(self, offset: int) -> int:
        return bisect_right(self._sentences, offset, key=lambda span: span.start) - 1

    def _same_paragraph(self, one: int, other: int) -> bool:
        number = self._article.paragraph_at
        return number(self._sentences[one].start) == number(self._sentences[other].start)

    def _speaker(self, at: int, own: Cue) -> str | None:
        if own.who.lower() in ("he", "she"):
            return self._last_named(at, own)
        named = self._people.named(own.who)
        return named or own.who[0].upper() + own.who[1:]

    def _last_named(self, at: int, own: Cue) -> str | None:
        """Return the person whom a pronoun stands for: the last one named, if only one was."""
        here = self._masked[at][: own.start]
        for text in (here, *reversed(self._masked[max(0, at - _REACH) : at])):
            named = set(self._people.mentioned(text))
            if named:
                return named.pop() if len(named) == 1 else None
        return None


def _masked(article: Article, sentence: Span, quoted: list[Span]) -> str:
    """Return the sentence with each quoted character masked, its length unchanged."""
    return "".join(
        QUOTED if any(part.start <= at < part.end for part in quoted) else article.text[at]
        for at in range(sentence.start, sentence.end)
    )
