"""A verdict on the terminal: the article's words, what was pasted, and each change in words."""

from collections.abc import Iterable
from itertools import islice

from rich.text import Text

from corpus import Span
from qa.checking.verdict import Piece, Place, Verdict
from qa.checking.wording import change
from qa.terminal import out, visible
from qa.wording import byline, place

PARTS = ("Found", "Not in the article", "In brackets")
_MOST_PLACES = 5
_FOUND, _OURS, _THEIRS = "bold", "bold green underline", "bold red strike"


def print_verdict(verdict: Verdict) -> None:
    """Print whether the article has the words, and where; colours only add to the words."""
    out.print(visible(verdict.message))
    for piece in verdict.pieces:
        if verdict.outcome == "pieced":
            _print_part(verdict, piece)
        for at in islice(piece.places, _MOST_PLACES):
            _print_place(verdict, piece, at)
        more = len(piece.places) - _MOST_PLACES
        if more > 0:
            out.print(f"\n    … and {more} more.")


def _print_part(verdict: Verdict, piece: Piece) -> None:
    if piece.left_out:
        gap = piece.places[0].article.quote(piece.left_out)
        out.print(f"\n    Left out in between: {visible(gap)}")
    found, absent, inserted = PARTS
    told = {"absent": absent, "inserted": inserted}.get(piece.outcome, found)
    out.print(f"\n    {told}: {visible(_pasted(verdict, piece.pasted))}")


def _print_place(verdict: Verdict, piece: Piece, at: Place) -> None:
    whole = at.sentences
    ours = [each.span for each in at.changes if each.span]
    words = _styled(at.article.quote(whole), whole.start, [(at.span, _FOUND), *_with(ours, _OURS)])
    out.print(Text("\n    ") + words)
    says = "; ".join(byline(*said) for said in at.said)
    where = f"{place(at.paragraph)}, characters {at.span.start}–{at.span.end}"
    out.print(f"    – {visible(says)}. {where}")
    if at.changes:
        theirs = [each.pasted for each in at.changes if each.pasted]
        shown = _styled(
            _pasted(verdict, piece.pasted), piece.pasted.start, list(_with(theirs, _THEIRS))
        )
        out.print(Text("    Pasted: ") + shown)
    for each in at.changes:
        out.print(f"    {visible(change(verdict.words, at, each))}")


def _with(spans: Iterable[Span], style: str) -> Iterable[tuple[Span, str]]:
    return ((span, style) for span in spans)


def _styled(text: str, offset: int, styles: Iterable[tuple[Span, str]]) -> Text:
    """Return a text that begins at `offset` with its places in their styles, one over another."""
    styled, marks = Text(), list(styles)
    edges = {0, len(text)} | {edge - offset for span, _ in marks for edge in (span.start, span.end)}
    at = 0
    for edge in sorted(edges):
        here = [style for span, style in marks if span.start - offset <= at < span.end - offset]
        styled.append(visible(text[at:edge]), here[-1] if here else None)
        at = edge
    return styled


def _pasted(verdict: Verdict, span: Span) -> str:
    return verdict.words[span.start : span.end]
