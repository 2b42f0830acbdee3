"""An article as a line of characters, one a token: runs of words are found as strings are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from corpus import Article, Span
from qa.checking.tokens import Token, joins, tokens

# No token of any article has this one.
_UNKNOWN = "\0"


class Line(NamedTuple):
    """An article's tokens, and the same as a line in which capital letters make no difference."""

    article: Article
    tokens: list[Token]
    codes: dict[str, str]
    coded: str

    def code(self, words: Sequence[Token]) -> str:
        """Return tokens in the line's own characters."""
        return "".join(self.codes.get(token.key.lower(), _UNKNOWN) for token in words)

    def runs(self, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yield where the article has just these tokens: the first and past the last of them."""
        for first in occurrences(self.code(words), self.coded):
            last = first + len(words)
            span = self.span(first, last)
            if not (self.cuts(span.start) or self.cuts(span.end)):
                yield first, last

    def run(self, words: Sequence[Token]) -> int:
        """Return how many tokens, from the first on, the article has in a row."""
        most = 8
        while most < len(words) and self.code(words[:most]) in self.coded:
            most *= 2
        coded = self.code(words[:most])
        lengths = range(1, len(coded) + 1)
        length = bisect_left(lengths, True, key=lambda length: coded[:length] not in self.coded)
        while length and not any(True for _ in self.runs(words[:length])):
            length -= 1
        return length

    def span(self, first: int, last: int) -> Span:
        """Return the place of the tokens from `first` to before `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def cuts(self, at: int) -> bool:
        """Whether a word would be cut in two at `at`, so that it might be another."""
        before = bisect_left(self.tokens, at, key=lambda token: token.start) - 1
        inside = before >= 0 and at < self.tokens[before].end
        return inside or joins(self.article.text, at)


@lru_cache(maxsize=1024)
def line(article: Article) -> Line:
    """Return the article as a line."""
    found = tokens(article.text)
    distinct = dict.fromkeys(token.key.lower() for token in found)
    codes = dict(zip(distinct, map(_character, count(1)), strict=False))
    return Line(article, found, codes, "".join(codes[token.key.lower()] for token in found))


def occurrences(words: str, text: str) -> Iterator[int]:
    """Yield where `words` begin in `text`, also where they overlap."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _character(number: int) -> str:
    """Return a character of its own for each number, none of them half of a pair."""
    return chr(number if number < 0xD800 else number + 0x800)
