"""Finding: one part of what was pasted, looked for in all the articles."""

from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz import fuzz

from corpus import Article, Span
from qa.checking import marks
from qa.checking.alignment import Block, nearest
from qa.checking.differences import Stretch, changes, kept_words, stretch
from qa.checking.line import Line, line, occurrences
from qa.checking.said import said
from qa.checking.tokens import Token, inside, tokens
from qa.checking.verdict import Piece, Place

# Of the words and marks, so many may be changed; with more, the words are not the article's.
_CHANGED = 0.4
# A place that shares fewer words has them by chance.
_KEPT = 3
# So many places are weighed for a piece.
_FEW = 100


class Pasted:
    """A text that was pasted, its tokens, and the articles that it is looked for in."""

    def __init__(self, text: str, articles: Sequence[Article]) -> None:
        self.text = text
        self.tokens = tokens(text)
        self._lines = [line(article) for article in articles]

    @property
    def whole(self) -> Span:
        """All of it."""
        return Span(0, len(self.text))

    def inside(self, part: Span) -> Sequence[Token]:
        """Return the tokens of a part."""
        return inside(self.tokens, part)

    def words(self, part: Span) -> int:
        """Return how many words a part has."""
        return sum(token.is_word for token in self.inside(part))

    def verbatim(self, part: Span, *, few: bool = False) -> Piece | None:
        """Return a part that is in an article exactly, or else but for marks or capital letters.

        Exactly means each code point as it is; no word may be cut at either end.
        All its places are told, or the first hundred if `few` are enough.
        """
        most = _FEW if few else None
        exact = tuple(islice(self._exact(part), most))
        if exact:
            return Piece(part, "exact", exact)
        same = tuple(islice(self._same(part), most))
        alike = tuple(place for place in same if not place.changes)
        if alike:
            return Piece(part, "marks", alike)
        return Piece(part, "case", same) if same else None

    def changed(self, part: Span) -> Piece | None:
        """Return a part that is in an article with few words changed, where these are fewest.

        Of places where as few tokens differ, those are told that share the most words.
        """
        words = self.inside(part)
        fewest = int(len(words) * _CHANGED)
        places: list[Place] = []
        for each in self._lines if words else ():
            pattern = each.code(words)
            if not may_be_near(pattern, each.coded, fewest):
                continue
            least, stretches = nearest(pattern, each.coded, fewest)
            if least < fewest and stretches:
                fewest, places = least, []
            places += [self._place(each, part, words, *found) for found in stretches]
        kept = [kept_words(words, place.changes) for place in places]
        if max(kept, default=0) < _KEPT:
            return None
        best = (place for place, most in zip(places, kept, strict=True) if most == max(kept))
        return Piece(part, "changed", tuple(best))

    def run(self, words: Sequence[Token]) -> int:
        """Return how many tokens, from the first on, some article has in a row."""
        return max((each.run(words) for each in self._lines), default=0)

    def _exact(self, part: Span) -> Iterator[Place]:
        words = self.text[part.start : part.end]
        for each in self._lines:
            for start in occurrences(words, each.article.text):
                span = Span(start, start + len(words))
                if not (each.cuts(span.start) or each.cuts(span.end)):
                    yield Place(each.article, span, said(each.article, span))

    def _same(self, part: Span) -> Iterator[Place]:
        words = self.inside(part)
        same = [Block(True, 0, len(words), 0, len(words))]
        for each in self._lines if words else ():
            for first, last in each.runs(words):
                yield self._told(each, part, words, Stretch(first, last, same))

    def _place(self, each: Line, part: Span, words: Sequence[Token], *found: int) -> Place:
        first, last = found
        return self._told(each, part, words, stretch(each, words, first, last))

    def _told(self, each: Line, part: Span, words: Sequence[Token], found: Stretch) -> Place:
        span = each.span(found.first, found.last)
        return Place(
            each.article,
            span,
            said(each.article, span),
            tuple(changes(each, words, found)),
            self._but_for(each, part, words, found),
        )

    def _but_for(
        self, each: Line, part: Span, words: Sequence[Token], found: Stretch
    ) -> tuple[str, ...]:
        before = self.text[part.start : words[0].start]
        names = marks.beside(before + self.text[words[-1].end : part.end])
        for block in found.blocks:
            if block.same:
                ours = each.tokens[found.first + block.first : found.first + block.last]
                theirs = words[block.pattern_first : block.pattern_last]
                pairs = list(zip(ours, theirs, strict=True))
                names |= marks.differing(each.article.text, self.text, pairs)
        return marks.in_order(names)


def may_be_near(pattern: str, text: str, most: int) -> bool:
    """Whether the text may come as near to the pattern as that; told fast.

    Where so many edits are enough, all other tokens of the pattern are in a window of its length.
    """
    kept = 1 - most / len(pattern)
    is_long = len(pattern) > len(text)
    return is_long or fuzz.partial_ratio(pattern, text, score_cutoff=100 * kept - 0.1) > 0
