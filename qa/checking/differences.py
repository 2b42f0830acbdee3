"""Differences: the words that stand for others, between a stretch of an article and a text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from qa.checking.alignment import Block, blocks
from qa.checking.line import Line
from qa.checking.tokens import Token, inside, place
from qa.checking.verdict import Change

_ENDS = frozenset(".!?…")


class Stretch(NamedTuple):
    """Tokens from `first` to before `last` of an article's line, and how they differ."""

    first: int
    last: int
    blocks: list[Block]


def stretch(line: Line, words: Sequence[Token], first: int, last: int) -> Stretch:
    """Return how these tokens of the line stand to the words, no word cut at either end."""
    pattern = line.code(words)
    first, last = _kept(line, blocks(pattern, line.coded[first:last]), first, last)
    while line.cuts(line.tokens[first].start):
        first -= 1
    while line.cuts(line.tokens[last - 1].end):
        last += 1
    return Stretch(first, last, blocks(pattern, line.coded[first:last]))


def _kept(line: Line, found: list[Block], first: int, last: int) -> tuple[int, int]:
    """Return the stretch without what is changed at its ends but of another sentence."""
    same = [block for block in found if block.same]
    if not same:
        return first, last
    begins, ends = first + same[0].first, first + same[-1].last
    while first < begins and any(_parts(line, at) for at in range(first, begins)):
        first += 1
    while ends < last and any(_parts(line, at) for at in range(ends - 1, last - 1)):
        last -= 1
    return first, last


def _parts(line: Line, at: int) -> bool:
    """Whether a sentence or a paragraph ends after the token `at`."""
    this, after = line.tokens[at : at + 2]
    return this.key in _ENDS or "\n" in line.article.text[this.end : after.start]


def changes(line: Line, words: Sequence[Token], found: Stretch) -> Iterator[Change]:
    """Yield the words that differ, in order."""
    ours = line.tokens[found.first : found.last]
    for is_same, group in groupby(found.blocks, key=lambda block: block.same):
        run = list(group)
        original = ours[run[0].first : run[-1].last]
        pasted = words[run[0].pattern_first : run[-1].pattern_last]
        yield from _cased(original, pasted) if is_same else _changed(original, pasted)


def kept_words(words: Sequence[Token], changed: Iterable[Change]) -> int:
    """Return how many words of what was pasted the changes leave as they are in the article."""
    other = [change.pasted for change in changed if change.pasted and change.kind != "case"]
    gone = sum(token.is_word for span in other for token in inside(words, span))
    return sum(token.is_word for token in words) - gone


def _cased(original: Sequence[Token], pasted: Sequence[Token]) -> Iterator[Change]:
    pairs = zip(original, pasted, strict=True)
    for is_same, group in groupby(pairs, key=lambda pair: pair[0].key == pair[1].key):
        if not is_same:
            ours, theirs = zip(*group, strict=True)
            yield Change("case", place(ours), place(theirs))


def _changed(original: Sequence[Token], pasted: Sequence[Token]) -> Iterator[Change]:
    """Yield what stands for what; a word is never told to stand for a mark."""
    ours = place(original) if original else None
    theirs = place(pasted) if pasted else None
    alike = any(token.is_word for token in original) == any(token.is_word for token in pasted)
    if ours and theirs and alike:
        yield Change("replaced", ours, theirs)
        return
    if ours:
        yield Change("left_out", ours, None)
    if theirs:
        yield Change("added", None, theirs)
