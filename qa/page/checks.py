"""One check of a quotation: pasted words in, and out the verdict as the page draws it."""

import traceback
import uuid
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Protocol

from corpus import Article, Span
from qa.checking import Piece, Place, Verdict
from qa.checking.wording import change
from qa.guard import NotVerbatimError, verified
from qa.question import QuestionError
from qa.wording import byline, place

Data = dict[str, Any]

MOST_PLACES = 5

WITHHELD = "The verdict was withheld: its words are not the article’s own. Please report this."
FAILED = "Something went wrong here, so the words were not checked. Please try again."


class Checker(Protocol):
    """What the page asks of a bot, to check a quotation."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that it looks in."""

    def check(self, words: str, speaker: str | None = None) -> Verdict:
        """Return the verdict; raise QuestionError for what can't be checked."""


def checked(bot: Checker, words: str, speaker: str) -> Data:
    """Return the verdict as it is drawn, or a notice of what went wrong."""
    try:
        verdict = bot.check(words, speaker)
        verified(verdict.to_dict(), bot.articles)
    except QuestionError as error:
        return _notice(str(error))
    except NotVerbatimError:
        traceback.print_exc()
        return _notice(WITHHELD)
    except Exception:  # whatever it is, the words must not be left waiting
        traceback.print_exc()
        return _notice(FAILED)
    return _drawn(verdict)


def _notice(message: str) -> Data:
    return {"check": uuid.uuid4().hex, "status": "notice", "message": message, "says": message}


def _drawn(verdict: Verdict) -> Data:
    pieces = [_piece(verdict, piece) for piece in verdict.pieces]
    told = [each for piece in pieces for at in piece["places"][:1] for each in at["changes"]]
    return {
        # A name that no other has, so that the page takes each verdict for a new one.
        "check": uuid.uuid4().hex,
        "status": verdict.outcome,
        "message": verdict.message,
        "says": " ".join([verdict.message, *told]),
        "pieces": pieces,
    }


def _piece(verdict: Verdict, piece: Piece) -> Data:
    gap = piece.left_out and piece.places[0].article.quote(piece.left_out)
    return {
        "outcome": piece.outcome,
        "pasted": verdict.words[piece.pasted.start : piece.pasted.end],
        "left_out": gap,
        "places": [_place(verdict, piece, at) for at in piece.places[:MOST_PLACES]],
        "more": max(0, len(piece.places) - MOST_PLACES),
    }


def _place(verdict: Verdict, piece: Piece, at: Place) -> Data:
    ours = [each.span for each in at.changes if each.span]
    theirs = [each.pasted for each in at.changes if each.pasted]
    return {
        "article": at.article.id,
        "start": at.span.start,
        "end": at.span.end,
        "text": at.text,
        "highlight": None,
        "place": place(at.paragraph),
        "byline": "; ".join(byline(*said) for said in at.said),
        "original": list(_runs(at.article.text, at.sentences, at.span, ours)),
        "pasted": list(_runs(verdict.words, piece.pasted, piece.pasted, theirs)),
        "changes": [change(verdict.words, at, each) for each in at.changes],
    }


def _runs(text: str, whole: Span, found: Span, other: Iterable[Span]) -> Iterator[Data]:
    """Yield the `whole` in runs of words that are around what was found, the same, or other."""
    marked = list(other)
    edges = {whole.start, whole.end, found.start, found.end}
    edges |= {edge for span in marked for edge in (span.start, span.end)}
    for start, end in pairwise(sorted(edges)):
        here = Span(start, end)
        kind = "other" if any(span.covers(here) for span in marked) else "same"
        yield {"kind": kind if found.covers(here) else "around", "text": text[start:end]}
