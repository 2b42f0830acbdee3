"""Attribution: whether the speaker somebody has in mind is the one that the article names."""

from collections.abc import Iterable

from qa.checking.said import Said, is_same
from qa.checking.verdict import Attribution, Piece, Place


def attribution(asked: str, pieces: Iterable[Piece]) -> Attribution | None:
    """Return whether all that was found is said by `asked`; None where nothing was found."""
    found = {_best(asked, piece.places) for piece in pieces if piece.places}
    if not found:
        return None
    if len(found) > 1 and found & {"same", "partly"}:
        return "partly"
    return "other" if "other" in found else found.pop()


def says(asked: str, said: Said) -> Attribution:
    """Return whether `asked` is the speaker of some words."""
    if said.speaker is None:
        return "other" if said.speech == "narration" else "unknown"
    return "same" if is_same(asked, said.speaker) else "other"


def _best(asked: str, places: Iterable[Place]) -> Attribution:
    """Return the best of what is known of several places of the same words."""
    order: tuple[Attribution, ...] = ("same", "partly", "unknown", "other")
    return min((_at(asked, place) for place in places), key=order.index)


def _at(asked: str, place: Place) -> Attribution:
    heard = {says(asked, said) for said in place.said}
    if "same" in heard:
        return "same" if len(heard) == 1 else "partly"
    return "unknown" if heard <= {"unknown"} else "other"
