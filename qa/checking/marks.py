"""Marks: what differs between two texts whose words are the same, by name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from qa.checking.tokens import DASH, QUOTATION, UNSEEN, Token

# The names as they are told, and in that order.
_MARKS = {
    name: regex.compile(pattern, regex.VERSION1)
    for name, pattern in {
        "quotation marks": rf"[{QUOTATION}ʼ＇]",
        "spaces": r"\s",
        "dashes": DASH,
        "dots": r"[….]",
        "invisible characters": UNSEEN,
    }.items()
}
_LETTERS = "the encoding of letters"


def differing(original: str, pasted: str, pairs: Sequence[tuple[Token, Token]]) -> set[str]:
    """Return the names of the marks that differ in and between pairs of tokens in a row.

    The first of a pair is a token of `original`, the second the same one of `pasted`.
    """
    return {
        name
        for ours, theirs in _both(original, pasted, pairs)
        if ours != theirs
        for name in _names(ours, theirs)
    }


def beside(around: str) -> set[str]:
    """Return the names of the marks in what was pasted before the first or after the last word."""
    return set(_names("", around))


def in_order(names: set[str]) -> tuple[str, ...]:
    """Return names of marks in the order in which they are told."""
    return tuple(name for name in (*_MARKS, _LETTERS) if name in names)


def _both(
    original: str, pasted: str, pairs: Sequence[tuple[Token, Token]]
) -> Iterator[tuple[str, str]]:
    for ours, theirs in pairs:
        yield original[ours.start : ours.end], pasted[theirs.start : theirs.end]
    for (ours, theirs), (our_next, their_next) in pairwise(pairs):
        yield original[ours.end : our_next.start], pasted[theirs.end : their_next.start]


def _names(ours: str, theirs: str) -> Iterator[str]:
    for name, mark in _MARKS.items():
        if mark.findall(ours) != mark.findall(theirs):
            yield name
        ours, theirs = mark.sub("", ours), mark.sub("", theirs)
    # Capital letters are told as changes, word by word.
    if ours.lower() != theirs.lower():
        yield _LETTERS
