"""Alignment: where a text comes nearest to a pattern, token by token.

Finding the place takes time in proportion to the text, whatever the pattern's length up to some
thousand: Myers's bit vectors (Journal of the ACM 46, 1999), in Hyyrö's form, on Python's integers.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein


class Block(NamedTuple):
    """Stretches of two lines that stand for each other; they are the same, or differ."""

    same: bool
    first: int
    last: int
    pattern_first: int
    pattern_last: int


def nearest(pattern: str, text: str, most: int) -> tuple[int, list[tuple[int, int]]]:
    """Return how few tokens to replace, leave out or add are enough, and where they are.

    The stretches are half-open, in order, apart, and each the longest of those that share tokens;
    there are none where more than `most` would have to be changed.

    >>> nearest("abxd", "--abcd--abd--", 2)
    (1, [(2, 6), (8, 11)])
    """
    distances = list(_distances(pattern, text))
    least = min(distances, default=len(pattern))
    if least > most:
        return least, []
    stretches: list[tuple[int, int]] = []
    for last in (at for at, distance in enumerate(distances, start=1) if distance == least):
        first = _beginning(pattern, text, last, least)
        if stretches and stretches[-1][0] == first:
            stretches.pop()
        if first < last and (not stretches or stretches[-1][1] <= first):
            stretches.append((first, last))
    return least, stretches


def blocks(pattern: str, text: str) -> list[Block]:
    """Return how the whole of `text` stands to the whole of `pattern`, by the fewest edits."""
    return [
        Block(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in Levenshtein.opcodes(text, pattern)
    ]


def _beginning(pattern: str, text: str, end: int, least: int) -> int:
    """Return where the longest of the nearest stretches that end at `end` begins."""
    before = text[max(0, end - len(pattern) - least) : end][::-1]
    distances = list(_distances(pattern[::-1], before, whole=True))
    longest = max(at for at, distance in enumerate([len(pattern), *distances]) if distance == least)
    return end - longest


def _distances(pattern: str, text: str, *, whole: bool = False) -> Iterator[int]:
    """Yield the edit distance of the pattern to what ends with each character of the text.

    What that begins with is free to choose, or else it is the `whole` text so far.
    """
    places: dict[str, int] = {}
    for at, character in enumerate(pattern):
        places[character] = places.get(character, 0) | 1 << at
    everything = (1 << len(pattern)) - 1
    last = 1 << (len(pattern) - 1)
    more, less, distance = everything, 0, len(pattern)
    for character in text:
        match = places.get(character, 0)
        diagonal = (((match & more) + more) ^ more) | match | less
        up = less | (everything & ~(diagonal | more))
        down = more & diagonal
        distance += bool(up & last) - bool(down & last)
        up = up << 1 | whole
        down = down << 1
        match |= less
        more = (down | ~(match | up)) & everything
        less = up & match & everything
        yield distance
