"""Wording: a verdict in plain words, the same at every door."""

from collections.abc import Iterable, Sequence

from qa.checking.attribution import says
from qa.checking.said import Said
from qa.checking.tokens import is_said
from qa.checking.verdict import Attribution, Change, Outcome, Piece, Place

_ATTRIBUTIONS = {
    "partly": "Only some of the words are given to {asked}.",
    "unknown": "Who says the words cannot be told from the article.",
}
_REPORTED = {
    "direct": "The words are quoted from {speakers}.",
    "indirect": "The words are the article’s own report of {speakers}, and no quotation.",
}


def message(words: str, outcome: Outcome, pieces: Sequence[Piece]) -> str:
    """Return whether the article has the words, in one sentence."""
    places = pieces[0].places
    if outcome == "exact":
        return f"The article has these words, exactly{_often(places)}."
    if outcome == "marks":
        return f"The article has these words, but for {_listed(places[0].but_for)}{_often(places)}."
    if outcome == "case":
        but_for = ("capital letters", *places[0].but_for)
        return f"The article has these words, but for {_listed(but_for)}{_often(places)}."
    if outcome == "changed":
        return _changed(words, places[0])
    if outcome == "absent":
        return "The article does not have these words."
    return _pieced(pieces)


def change(words: str, place: Place, changed: Change) -> str:
    """Return one change in words; `words` are what was pasted."""
    ours, theirs = changed.before(place.article), changed.after(words)
    told = {
        "left_out": f"“{ours}” is left out.",
        "added": f"“{theirs}” is added.",
        "replaced": f"“{theirs}” stands for “{ours}”.",
        "case": f"“{theirs}” is “{ours}” in the article.",
    }
    return told[changed.kind]


def attributed(asked: str, outcome: Attribution, pieces: Iterable[Piece]) -> str:
    """Return whether the article gives the words to the speaker asked about, in one sentence."""
    voices = [said for piece in pieces for place in piece.places for said in place.said]
    if outcome == "same":
        return _same([said for said in voices if says(asked, said) == "same"])
    if outcome != "other":
        return _ATTRIBUTIONS[outcome].format(asked=asked)
    speakers = _speakers(voices)
    if not speakers:
        return f"The words are the article’s own, not those of {asked}."
    return f"The words are given to {_listed(speakers)}, not to {asked}."


def _same(voices: Sequence[Said]) -> str:
    speakers = _listed(_speakers(voices))
    speech = {said.speech for said in voices}
    told = "The words are in part quoted from {speakers}, in part the article’s own."
    told = _REPORTED.get(speech.pop(), told) if len(speech) == 1 else told
    return told.format(speakers=speakers)


def _speakers(voices: Iterable[Said]) -> list[str]:
    """Return the speakers named, each once, as they are written inside a sentence."""
    names = dict.fromkeys(said.speaker for said in voices if said.speaker)
    return [f"the {name[4:]}" if name.startswith("The ") else name for name in names]


def _changed(words: str, place: Place) -> str:
    number = len(place.changes)
    if not any(is_said(each.before(place.article) + each.after(words)) for each in place.changes):
        return "The article has these words, but with other punctuation."
    return f"The article has this with {'one change' if number == 1 else f'{number} changes'}."


def _pieced(pieces: Sequence[Piece]) -> str:
    parts = [piece for piece in pieces if piece.outcome != "inserted"]
    found = [piece for piece in parts if piece.places]
    if len(found) < len(parts):
        stand = "stands" if len(found) == 1 else "stand"
        return f"Only {len(found)} of these {len(parts)} parts {stand} in the article."
    if len(parts) == 1:
        return "The article has these words, where dots or brackets stand for others."
    return f"The article has this only in {len(parts)} separate parts."


def _often(places: Sequence[Place]) -> str:
    return f", in {len(places)} places" if len(places) > 1 else ""


def _listed(names: Sequence[str]) -> str:
    """Return names as one reads them aloud.

    >>> _listed(["spaces", "dashes", "dots"])
    'spaces, dashes and dots'
    """
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
