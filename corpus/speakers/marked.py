"""An article's sentences, marked: what of each is quoted, and the cues of the rest."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from corpus.article import Article, Span
from corpus.quotations import quotations
from corpus.sentences import sentences
from corpus.speakers.cues import Cue, cue_at, cue_of, cues
from corpus.speakers.verbs import QUOTED


class Marked(NamedTuple):
    """A sentence: its place, its paragraph's number, its quotations, its words, its cues.

    In `words` each quoted character stands as QUOTED, so that places stay what they are.
    """

    span: Span
    paragraph: int
    quoted: list[Span]
    words: str
    cues: list[Cue]

    @property
    def own_cue(self) -> Cue | None:
        """The cue that the whole sentence stands under."""
        return cue_of(self.cues, self.words)

    @property
    def is_all_quoted(self) -> bool:
        """Whether no letter or digit of the sentence is outside quotation marks."""
        return not any(char.isalnum() for char in self.words)

    def is_direct(self, text: str) -> bool:
        """Whether a whole clause of the sentence is quoted, not only some of its words."""
        if not self.quoted:
            return False
        if self.words.count(QUOTED) > len(self.words) * 0.6:
            return True
        words = text[self.quoted[0].start : self.quoted[0].end].strip("“”\"„«»'‘’ ")
        is_clause = words.endswith((",", ".", "!", "?", "…")) or len(words.split()) > 3
        return words[:1].isupper() and is_clause

    def cue_beside(self, part: Span) -> Cue | None:
        """Return the cue of a quotation's part that this sentence shares."""
        start = max(0, part.start - self.span.start)
        return cue_at(self.cues, self.words, start, part.end - self.span.start)

    def leads_to(self, part: Span) -> bool:
        """Whether a colon stands right before a quotation's part."""
        return self.words[: max(0, part.start - self.span.start)].rstrip().endswith(":")


def marked(article: Article) -> tuple[Marked, ...]:
    """Return the sentences of `sentences(article)`, marked, in the same order."""
    parts = sorted(part for whole in quotations(article) for part in whole)
    starts = [paragraph.start for paragraph in article.paragraphs]
    return tuple(
        _marked(article.text, span, bisect_right(starts, span.start), _overlapping(span, parts))
        for span in sentences(article)
    )


def _marked(text: str, span: Span, paragraph: int, quoted: list[Span]) -> Marked:
    words = text[span.start : span.end]
    for part in quoted:
        start = max(part.start, span.start) - span.start
        end = min(part.end, span.end) - span.start
        words = words[:start] + QUOTED * (end - start) + words[end:]
    return Marked(span, paragraph, quoted, words, cues(words))


def _overlapping(span: Span, parts: list[Span]) -> list[Span]:
    """Return the parts that share a character with `span`; they are in order, and apart."""
    first = bisect_right(parts, span.start, key=lambda part: part.end)
    last = bisect_left(parts, span.end, key=lambda part: part.start)
    return parts[first:last]
