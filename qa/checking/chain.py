"""Chains: pieces, each at the place that is nearest to the others, and what is left out between."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus import Span
from qa.checking.line import line
from qa.checking.tokens import inside, place
from qa.checking.verdict import Piece, Place


def joined(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces each with the one of its places that is nearest to the others, and its gap.

    The longest of them is put first, then what is before and what is after it.
    """
    if len(found) < 2:
        return tuple(found)
    anchor = max(range(len(found)), key=lambda at: (bool(found[at].places), len(found[at].pasted)))
    after = _placed(found[anchor:], _next)
    before = _placed([after[0], *reversed(found[:anchor])], _previous)[:0:-1]
    return tuple(_with_gaps([*before, *after]))


def _placed(found: Sequence[Piece], choose: Callable[[Place, Piece], Place]) -> list[Piece]:
    """Return pieces each at one place, chosen by the one that was placed before it."""
    placed: list[Piece] = []
    last: Place | None = None
    for piece in found:
        if piece.places:
            last = choose(last, piece) if last else piece.places[0]
            piece = replace(piece, places=(last,))
        placed.append(piece)
    return placed


def _next(before: Place, piece: Piece) -> Place:
    later = (each for each in piece.places if _follows(before, each))
    return min(later, key=lambda each: each.span, default=piece.places[0])


def _previous(after: Place, piece: Piece) -> Place:
    earlier = (each for each in piece.places if _follows(each, after))
    return max(earlier, key=lambda each: each.span, default=piece.places[0])


def _follows(before: Place, after: Place) -> bool:
    return before.article is after.article and before.span.end <= after.span.start


def _with_gaps(found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces with the words that were left out between each and the one before."""
    last: Place | None = None
    for piece in found:
        if not piece.places:
            yield piece
            continue
        here = piece.places[0]
        yield replace(piece, left_out=_gap(last, here) if last else None)
        last = here


def _gap(before: Place, after: Place) -> Span | None:
    if not _follows(before, after) or before.paragraph != after.paragraph:
        return None
    if before.span.end == after.span.start:
        return None
    between = inside(line(before.article).tokens, Span(before.span.end, after.span.start))
    return place(between) if any(word.is_word for word in between) else None
