"""Check: the whole way from pasted words to a verdict; it needs no model."""

from collections.abc import Sequence

from corpus import Article
from qa.checking.attribution import attribution
from qa.checking.finding import Pasted
from qa.checking.pieces import pieces
from qa.checking.tokens import key
from qa.checking.verdict import Outcome, Piece, Verdict
from qa.checking.wording import attributed, message
from qa.question import QuestionError, whole_characters

MAX_CHARACTERS = 10_000
MAX_NAME = 200
# Shorter pieces are in many a text by chance: so many words, where the pieces make half of what
# was pasted, or else so many.
_LEAST_WORDS, _SURELY_WORDS = 3, 7


def check(words: str, articles: Sequence[Article], speaker: str | None = None) -> Verdict:
    """Return whether the articles have the words, and whether the `speaker` says them there.

    Raises QuestionError if there are no words, more than 10,000 characters, or a speaker's name
    of more than 200.
    """
    words, asked = _checked(words), _checked_name(speaker)
    pasted = Pasted(words, articles)
    found = pieces(pasted)
    outcome = _outcome(pasted, found)
    if outcome == "absent":
        found = (Piece(pasted.whole, "absent"),)
    agrees = attribution(asked, found) if asked else None
    told = [message(words, outcome, found)]
    if asked and agrees:
        told.append(attributed(asked, agrees, found))
    return Verdict(words, asked, outcome, found, agrees, " ".join(told))


def _outcome(pasted: Pasted, found: Sequence[Piece]) -> Outcome:
    """Return the outcome of pieces; a single one has its own, unless something was cut off it."""
    first = found[0]
    if first.pasted == pasted.whole and first.outcome != "inserted":
        return first.outcome
    lengths = [pasted.words(piece.pasted) for piece in found if piece.places]
    absent = sum(pasted.words(piece.pasted) for piece in found if piece.outcome == "absent")
    is_half = sum(lengths) >= absent
    least = _LEAST_WORDS if is_half else _SURELY_WORDS
    return "pieced" if max(lengths, default=0) >= least else "absent"


def _checked(words: str) -> str:
    words = whole_characters(words).strip()
    if not key(words).strip():
        msg = "There are no words to check. Paste a quotation."
        raise QuestionError(msg)
    if len(words) > MAX_CHARACTERS:
        msg = (
            f"The words have {len(words):,} characters, and at most {MAX_CHARACTERS:,} can be"
            " checked at once. Paste one quotation alone."
        )
        raise QuestionError(msg)
    return words


def _checked_name(speaker: str | None) -> str | None:
    name = " ".join(whole_characters(speaker or "").split())
    if len(name) > MAX_NAME:
        msg = f"The speaker’s name has {len(name):,} characters. Give the name alone."
        raise QuestionError(msg)
    return name or None
