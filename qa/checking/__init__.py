"""Whether words are in an article: exactly, nearly, in pieces or not, and who says them."""

from qa.checking.check import MAX_CHARACTERS, check
from qa.checking.verdict import Change, Piece, Place, Verdict

__all__ = ["MAX_CHARACTERS", "Change", "Piece", "Place", "Verdict", "check"]
