"""Pieces: what was pasted in parts, where it is not in an article as one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus import Span
from corpus.sentences import split
from qa.checking.chain import joined
from qa.checking.finding import Pasted
from qa.checking.tokens import Token, bounds, place, tokens
from qa.checking.verdict import Piece

# Dots, or anything in square brackets: what a writer puts for words left out or put in.
_MARKED = re.compile(r"\[[^\[\]]*\]|\((?:…|\.{3})\)|…|\.{3}|\.\s\.\s\.(?!\.)")
# A shorter row of words is in many a text by chance.
_LEAST_RUN = 4
# A reader rather sees so many changed words than another piece.
_EACH_PIECE = 2
# Of a text with more parts, only the rows of words are looked for.
_MOST_PARTS = 60


def pieces(pasted: Pasted) -> tuple[Piece, ...]:
    """Return what was pasted as pieces, in order: one, if it is in an article as a whole."""
    one = pasted.verbatim(pasted.whole)
    if one:
        return (one,)
    marks = [Span(*match.span()) for match in _MARKED.finditer(pasted.text)]
    marks = [mark for mark in marks if not _is_the_articles_own(pasted, mark)]
    if len(marks) + len(split(pasted.text, pasted.whole)) > _MOST_PARTS:
        changed = pasted.changed(pasted.whole)
        return (changed,) if changed else joined(_in_runs(pasted, pasted.whole))
    found: list[Piece] = []
    edges = [0, *(edge for mark in marks for edge in (mark.start, mark.end)), len(pasted.text)]
    for number, (start, end) in enumerate(pairwise(edges)):
        part = _trimmed(pasted.text, start, end)
        if part and (pasted.words(part) or not marks):
            found += [_inserted(pasted, part)] if number % 2 else _read(pasted, part)
    return joined(found) or (Piece(pasted.whole, "absent"),)


def _is_the_articles_own(pasted: Pasted, mark: Span) -> bool:
    """Whether some article has these dots or brackets, too, between the same two words."""
    first, last = bounds(pasted.tokens, mark)
    around = pasted.tokens[max(0, first - 1) : last + 1]
    return last - first + 2 == len(around) == pasted.run(around)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    start, end = end - len(part.lstrip()), start + len(part.rstrip())
    return Span(start, end) if start < end else None


def _inserted(pasted: Pasted, part: Span) -> Piece:
    """Return what stands in brackets, which may stand so in an article, too."""
    return pasted.verbatim(part, few=True) or Piece(part, "inserted")


def _read(pasted: Pasted, part: Span) -> list[Piece]:
    """Return a part as few pieces: verbatim, with words changed, by sentences, or in runs."""
    whole = pasted.verbatim(part, few=True)
    if whole:
        return [whole]
    changed = pasted.changed(part)
    if changed and _changed_words(pasted, changed) <= _EACH_PIECE:
        return [changed]
    sentences = split(pasted.text, part)
    apart = _by_sentences(pasted, sentences) if len(sentences) > 1 else []
    if not any(piece.places for piece in apart):
        return [changed] if changed else _in_runs(pasted, part)
    costs = (len(apart) - 1) * _EACH_PIECE + sum(_changed_words(pasted, piece) for piece in apart)
    return [changed] if changed and _changed_words(pasted, changed) <= costs else apart


def _changed_words(pasted: Pasted, piece: Piece) -> int:
    """Return how many words of a piece are not the article's, or the article's and not in it."""
    if not piece.places:
        return pasted.words(piece.pasted)
    at = piece.places[0]
    sides = (
        (change.before(at.article), change.after(pasted.text))
        for change in at.changes
        if change.kind != "case"
    )
    return sum(max(_words(ours), _words(theirs)) for ours, theirs in sides)


def _words(text: str) -> int:
    return sum(token.is_word for token in tokens(text))


def _by_sentences(pasted: Pasted, sentences: Sequence[Span]) -> list[Piece]:
    """Return sentences as pieces, those together that follow each other in an article."""
    found: list[Piece] = []
    for sentence in sentences:
        if found and found[-1].is_verbatim:
            longer = Span(found[-1].pasted.start, sentence.end)
            together = pasted.verbatim(longer, few=True)
            if together:
                found[-1] = together
                continue
        one = pasted.verbatim(sentence, few=True) or pasted.changed(sentence)
        found += [one] if one else _in_runs(pasted, sentence)
    return found


def _in_runs(pasted: Pasted, part: Span) -> list[Piece]:
    """Return the longest rows of words that an article has, from left to right, and the rest."""
    words = pasted.inside(part)
    found: list[Piece] = []
    first = rest = 0
    while first < len(words):
        last = first + pasted.run(words[first:])
        span = place(words[first : max(last, first + 1)])
        run = pasted.verbatim(span, few=True) if pasted.words(span) >= _LEAST_RUN else None
        if run is None:
            first += 1
            continue
        found += [*_absent(words[rest:first]), run]
        first = rest = last
    return [*found, *_absent(words[rest:])] if found else [Piece(part, "absent")]


def _absent(words: Sequence[Token]) -> list[Piece]:
    return [Piece(place(words), "absent")] if any(word.is_word for word in words) else []
