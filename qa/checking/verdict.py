"""Verdict: whether words are in an article, and how they differ, as places in both."""

from dataclasses import dataclass
from typing import Any, Literal

from corpus import Article, Span
from qa.checking.said import Said, sentences

Outcome = Literal["exact", "marks", "case", "changed", "pieced", "absent"]
Found = Literal["exact", "marks", "case", "changed", "absent", "inserted"]
Kind = Literal["replaced", "left_out", "added", "case"]
Attribution = Literal["same", "partly", "other", "unknown"]

SCHEMA = "on-the-record/verdict"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ: their place in the article, and in what was pasted.

    `span` is None where words were added, `pasted` where words were left out;
    in a "case" change only capital letters differ.
    """

    kind: Kind
    span: Span | None
    pasted: Span | None

    def __post_init__(self) -> None:
        if (self.span is None) != (self.kind == "added"):
            msg = f"a change of kind {self.kind!r} has the place {self.span} in the article"
            raise ValueError(msg)
        if (self.pasted is None) != (self.kind == "left_out"):
            msg = f"a change of kind {self.kind!r} has the place {self.pasted} in what was pasted"
            raise ValueError(msg)

    def before(self, article: Article) -> str:
        """Return the article's own words; none where words were added."""
        return article.quote(self.span) if self.span else ""

    def after(self, words: str) -> str:
        """Return what was pasted instead; nothing where words were left out."""
        return words[self.pasted.start : self.pasted.end] if self.pasted else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article has the words, or comes nearest to them.

    `changes` are the words that differ, in order. `but_for` names what else differs, such as
    "quotation marks" or "spaces". `said` tells who says the words, one entry a voice.
    """

    article: Article
    span: Span
    said: tuple[Said, ...]
    changes: tuple[Change, ...] = ()
    but_for: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.article.quote(self.span)
        for change in self.changes:
            if change.span is not None and not self.span.covers(change.span):
                msg = f"the change {change.span} is not inside the place {self.span}"
                raise ValueError(msg)

    @property
    def text(self) -> str:
        """The article's own words at this place."""
        return self.article.quote(self.span)

    @property
    def paragraph(self) -> int:
        """The number of the paragraph it begins in, from 1; the title is 0."""
        return self.article.paragraph_at(self.span.start)

    @property
    def sentences(self) -> Span:
        """The whole sentences that the words stand in."""
        return sentences(self.article, self.span)

    def to_dict(self, words: str) -> dict[str, Any]:
        """Return the place as plain data; `words` is what was pasted."""
        return {
            "article": _named(self.article),
            **_quoted(self.article, self.span),
            "sentences": _quoted(self.article, self.sentences),
            "paragraph": self.paragraph,
            "said": [said._asdict() for said in self.said],
            "but_for": list(self.but_for),
            "changes": [
                {
                    "kind": change.kind,
                    "original": change.span and _quoted(self.article, change.span),
                    "pasted": change.pasted and _pasted(words, change.pasted),
                }
                for change in self.changes
            ],
        }


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of what was pasted, and where the article has it.

    A piece that is "inserted" stands in brackets and not in the article. `left_out` are the words
    between the piece before and this one, where both stand in order in one paragraph.
    """

    pasted: Span
    outcome: Found
    places: tuple[Place, ...] = ()
    left_out: Span | None = None

    def __post_init__(self) -> None:
        if bool(self.places) == (self.outcome in ("absent", "inserted")):
            msg = f"a piece with outcome {self.outcome!r} has {len(self.places)} places"
            raise ValueError(msg)

    @property
    def is_verbatim(self) -> bool:
        """Whether the article has these words, if perhaps with other marks or capital letters."""
        return self.outcome in ("exact", "marks", "case")

    def to_dict(self, words: str) -> dict[str, Any]:
        """Return the piece as plain data; `words` is what was pasted."""
        left_out = None
        if self.left_out is not None:
            article = self.places[0].article
            left_out = {"article": _named(article), **_quoted(article, self.left_out)}
        return {
            "pasted": _pasted(words, self.pasted),
            "outcome": self.outcome,
            "left_out": left_out,
            "places": [place.to_dict(words) for place in self.places],
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an article has the words, and whether it gives them to the speaker asked about.

    `outcome` is "exact", each code point as it is in the article; "marks", the same words but for
    quotation marks, spaces, dashes and the like; "case", but for capital letters as well;
    "changed", with the words changed that its place names; "pieced", in parts, together with words
    that are not there or not from one place; or "absent".
    `words` are what was pasted, without the space around; places in them count its code points.
    `pieces` are one, the whole, unless the outcome is "pieced".
    `attribution` is None unless a `speaker` was asked about.
    `message` says all this in plain words.
    """

    words: str
    speaker: str | None
    outcome: Outcome
    pieces: tuple[Piece, ...]
    attribution: Attribution | None
    message: str

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place in the articles, those of the first piece first."""
        return tuple(place for piece in self.pieces for place in piece.places)

    @property
    def holds(self) -> bool:
        """Whether nothing but marks differs, and the speaker is the one asked about."""
        return self.outcome in ("exact", "marks") and self.attribution in (None, "same")

    def to_dict(self) -> dict[str, Any]:
        """Return the verdict as plain data: one versioned shape for every door."""
        return {
            "schema": SCHEMA,
            "version": VERSION,
            "words": self.words,
            "speaker": self.speaker,
            "outcome": self.outcome,
            "attribution": self.attribution,
            "message": self.message,
            "pieces": [piece.to_dict(self.words) for piece in self.pieces],
        }


def _named(article: Article) -> dict[str, str]:
    return {"id": article.id, "title": article.title, "sha256": article.sha256}


def _quoted(article: Article, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": article.quote(span)}


def _pasted(words: str, span: Span) -> dict[str, Any]:
    """Return a place in what was pasted; its words are no "text", since they are no quotation."""
    return {"start": span.start, "end": span.end, "words": words[span.start : span.end]}
