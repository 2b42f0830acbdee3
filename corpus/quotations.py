"""Quotations: what stands between quotation marks, also over many paragraphs.

Single marks count only where an article has no double ones, as British papers print it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from corpus.article import Article, Span

_OPENING, _CLOSING, _STRAIGHT = "“„«", "”»", '"'
_DOUBLE = re.compile(f"[{_OPENING}{_CLOSING}{_STRAIGHT}]")
# So many paragraphs with no mark may stand inside a quotation, and the one that closes it.
_LONGEST = 4
_SINGLE_OPENS = re.compile(r"(?<![\w’'.,!?])[‘'](?=[\w£$(\[…])")
# "late,' she said" surely closes; "boys' " may be a possessive; "don't" is no mark at all.
_SINGLE_CLOSES = re.compile(r"(?<=[.,!?…])[’'](?!\w)|(?<=\w)[’'](?=[.,;:!?)]|$)")
_SINGLE_ENDS = re.compile(r"[.,!?…][’'](?!\w)")
_SINGLE_MAY_CLOSE = re.compile(r"(?<=[\w)])[’'](?!\w)")


class _Part(NamedTuple):
    """A quotation's part in one paragraph, whether it starts that paragraph, and is closed."""

    span: Span
    starts: bool
    closed: bool


@lru_cache(maxsize=1024)
def quotations(article: Article) -> tuple[tuple[Span, ...], ...]:
    """Return each quotation as its parts, one a paragraph, marks included.

    A quotation goes on in the next paragraph if it is not closed and that one opens with a
    mark, as newspapers print it, or closes it before any other mark; one that is never closed
    ends with its paragraph.
    """
    found: list[list[Span]] = []
    goes_on = False
    parts: Callable[[str, Span, bool], Iterator[_Part]]
    has_single = not _DOUBLE.search(article.text) and _SINGLE_ENDS.search(article.text)
    parts = _single_parts if has_single else _parts
    for at, paragraph in enumerate(article.paragraphs):
        if goes_on and not has_single and _is_inside(article, at):
            found[-1].append(paragraph)
        for part in parts(article.text, paragraph, goes_on):
            if goes_on and part.starts:
                found[-1].append(part.span)
            else:
                found.append([part.span])
            goes_on = not part.closed
    return tuple(tuple(each) for each in found)


def _parts(text: str, paragraph: Span, goes_on: bool) -> Iterator[_Part]:
    """Yield the parts of one paragraph between double marks, the first perhaps opened before."""
    opened: int | None = paragraph.start if goes_on and _closes_first(text, paragraph) else None
    for mark in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        at = mark.start()
        if opened is None and mark[0] not in _CLOSING:
            opened = at
        elif opened is not None and (mark[0] not in _OPENING or _ends(text, at)):
            yield _Part(Span(opened, at + 1), opened == paragraph.start, closed=True)
            opened = None
    if opened is not None:
        yield _Part(Span(opened, paragraph.end), opened == paragraph.start, closed=False)


def _is_inside(article: Article, at: int) -> bool:
    """Whether a paragraph has no mark, and the next one that has closes what was opened before."""
    following = article.paragraphs[at : at + _LONGEST]
    marked = (each for each in following if _DOUBLE.search(article.text, each.start, each.end))
    closing = next(marked, None)
    has_none = closing is not None and closing != article.paragraphs[at]
    return has_none and closing is not None and _closes_first(article.text, closing)


def _closes_first(text: str, paragraph: Span) -> bool:
    """Whether the first mark of a paragraph closes what was opened before it."""
    mark = _DOUBLE.search(text, paragraph.start, paragraph.end)
    if mark is None:
        return False
    after = text[mark.end() : mark.end() + 1]
    is_straight_end = (
        mark[0] == _STRAIGHT and text[mark.start() - 1] in ".,!?" and not after.strip()
    )
    return mark[0] in _CLOSING or (is_straight_end and mark.start() > paragraph.start)


def _single_parts(text: str, paragraph: Span, _: bool) -> Iterator[_Part]:
    """Yield the parts of one paragraph between single marks, apostrophes left out."""
    surely, perhaps = (
        [match.end() for match in closes.finditer(text, paragraph.start, paragraph.end)]
        for closes in (_SINGLE_CLOSES, _SINGLE_MAY_CLOSE)
    )
    until = paragraph.start
    for opening in _SINGLE_OPENS.finditer(text, paragraph.start, paragraph.end):
        opened = opening.start()
        if opened < until:
            continue
        starts = opened == paragraph.start
        closing = _next(surely, opened + 1) or _next(perhaps, opened + 1)
        if closing or starts:
            until = closing or paragraph.end
            yield _Part(Span(opened, until), starts, closing is not None)


def _next(places: list[int], after: int) -> int | None:
    at = bisect_right(places, after)
    return places[at] if at < len(places) else None


def _ends(text: str, at: int) -> bool:
    """Whether an opening mark was typed where a closing one belongs: “word“."""
    return text[at - 1].isalnum() and not text[at + 1 : at + 2].isalnum()
