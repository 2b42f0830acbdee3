"""Quote and Answer: what is given back, as places in an article."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from corpus import Article, Span, Speech

Outcome = Literal["answered", "not_stated", "off_topic", "small_talk"]

SCHEMA = "on-the-record/answer"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Whole sentences of an article, exactly as they stand.

    `highlight` are the words that answer, inside the quote; `score` is higher for the better.
    `speaker` is None for the article's own narration, and where the speaker is not known.
    `context` is the sentence before, where the quote is not understood without it.
    `role` is what the article calls the speaker beside the name, where it does.
    """

    article: Article
    span: Span
    score: float
    speaker: str | None = None
    speech: Speech = "unknown"
    highlight: Span | None = None
    context: Span | None = None
    role: Span | None = None

    def __post_init__(self) -> None:
        self.article.quote(self.span)
        for beside in (self.context, self.role):
            if beside is not None:
                self.article.quote(beside)
        if self.highlight is not None and not self.span.covers(self.highlight):
            msg = f"highlight {self.highlight} is not inside the quote {self.span}"
            raise ValueError(msg)

    @property
    def start(self) -> int:
        """Where the quote begins, in code points of `article.text`."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the quote ends, exclusive."""
        return self.span.end

    @property
    def text(self) -> str:
        """The words, read from the article."""
        return self.article.quote(self.span)

    @property
    def paragraph(self) -> int:
        """The number of the paragraph it stands in, from 1; the title is 0."""
        return self.article.paragraph_at(self.span.start)

    def to_dict(self) -> dict[str, Any]:
        """Return the quote as plain data: its place, its words, its speaker, the role if told."""
        return {
            "article": {
                "id": self.article.id,
                "title": self.article.title,
                "sha256": self.article.sha256,
            },
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "highlight": self._place(self.highlight),
            "context": self._place(self.context),
            "paragraph": self.paragraph,
            "speaker": self.speaker,
            "speech": self.speech,
            "score": round(self.score, 4),
            **({"role": self._place(self.role)} if self.role else {}),
        }

    def _place(self, span: Span | None) -> dict[str, Any] | None:
        """Return a place in the quote's article as plain data, with its words."""
        if span is None:
            return None
        return {"start": span.start, "end": span.end, "text": self.article.quote(span)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What the article says to a question, or that it does not say.

    `confidence` is the calibrated chance that the first quote answers the question.
    `understood_as` is the question as it was searched: as typed, or with what was brought back.
    `message` says the outcome in plain words.
    `quotes` are best first, or in reading order where more was asked for, and empty unless the
    outcome is "answered";
    `nearest` are offered when the outcome is "not_stated".
    """

    question: str
    understood_as: str
    outcome: Outcome
    confidence: float
    message: str
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Quote, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.quotes) != (self.outcome == "answered"):
            msg = f"an answer with outcome {self.outcome!r} has {len(self.quotes)} quotes"
            raise ValueError(msg)
        if not 0 <= self.confidence <= 1:
            msg = f"confidence is a chance between 0 and 1, got {self.confidence}"
            raise ValueError(msg)

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data: one versioned shape for every door."""
        return {
            "schema": SCHEMA,
            "version": VERSION,
            "question": self.question,
            "understood_as": self.understood_as,
            "outcome": self.outcome,
            "confidence": round(self.confidence, 4),
            "message": self.message,
            "quotes": [quote.to_dict() for quote in self.quotes],
            "nearest": [quote.to_dict() for quote in self.nearest],
        }


def answer_from(told: Mapping[str, Any], articles: Mapping[str, Article]) -> Answer:
    """Return the answer that `Answer.to_dict` told, about articles by their ids."""
    return Answer(
        told["question"],
        told["understood_as"],
        told["outcome"],
        told["confidence"],
        told["message"],
        tuple(_quote_from(quote, articles) for quote in told["quotes"]),
        tuple(_quote_from(quote, articles) for quote in told["nearest"]),
    )


def _quote_from(told: Mapping[str, Any], articles: Mapping[str, Article]) -> Quote:
    return Quote(
        articles[told["article"]["id"]],
        Span(told["start"], told["end"]),
        told["score"],
        told["speaker"],
        told["speech"],
        _span_from(told["highlight"]),
        _span_from(told["context"]),
    )


def _span_from(told: Mapping[str, Any] | None) -> Span | None:
    return None if told is None else Span(told["start"], told["end"])
