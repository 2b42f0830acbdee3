"""Quotations: what stands between double quotation marks, also over many paragraphs."""

from collections.abc import Iterator
from functools import lru_cache

from corpus.article import Article, Span

_OPENING, _CLOSING, _STRAIGHT = "“„«", "”»", '"'


@lru_cache(maxsize=256)
def quotations(article: Article) -> tuple[tuple[Span, ...], ...]:
    """Return each quotation as its parts, one a paragraph, marks included.

    A quotation goes on in the next paragraph if it is not closed and that one opens with a
    mark, as newspapers print it; one that is never closed ends with its paragraph.
    """
    found: list[list[Span]] = []
    goes_on = False
    for paragraph in article.paragraphs:
        for part, starts, closed in _parts(article.text, paragraph):
            if goes_on and starts:
                found[-1].append(part)
            else:
                found.append([part])
            goes_on = not closed
    return tuple(tuple(parts) for parts in found)


def _parts(text: str, paragraph: Span) -> Iterator[tuple[Span, bool, bool]]:
    """Yield each part, whether it starts its paragraph, and whether it is closed."""
    opened: int | None = None
    for at in range(paragraph.start, paragraph.end):
        mark = text[at]
        if opened is None and (mark in _OPENING or mark == _STRAIGHT):
            opened = at
        elif opened is not None and (mark in _CLOSING or mark == _STRAIGHT):
            yield Span(opened, at + 1), opened == paragraph.start, True
            opened = None
    if opened is not None:
        yield Span(opened, paragraph.end), opened == paragraph.start, False
