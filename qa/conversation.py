"""Conversation: what was asked and answered so far, as a value that nobody shares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from corpus import Article
from qa.answer import Answer, answer_from
from qa.guard import verified

MAX_TURNS = 20

SCHEMA = "on-the-record/conversation"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last answers, oldest first, at most 20; the answers hold the questions."""

    answers: tuple[Answer, ...] = ()

    def __post_init__(self) -> None:
        if len(self.answers) > MAX_TURNS:
            msg = f"a conversation holds at most {MAX_TURNS} answers, got {len(self.answers)}"
            raise ValueError(msg)

    def then(self, answer: Answer) -> "Conversation":
        """Return the conversation with `answer` added; the oldest turns beyond 20 fall away."""
        return Conversation((*self.answers, answer)[-MAX_TURNS:])

    def to_dict(self) -> dict[str, Any]:
        """Return the conversation as plain data, in a versioned shape."""
        answers = [answer.to_dict() for answer in self.answers]
        return {"schema": SCHEMA, "version": VERSION, "answers": answers}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], articles: Iterable[Article]) -> "Conversation":
        """Return the conversation that `to_dict` was made from, about the same articles.

        Raises ValueError for another shape, and NotVerbatimError where a quotation is not in
        the articles at hand.
        """
        if (data.get("schema"), data.get("version")) != (SCHEMA, VERSION):
            msg = f"this is no {SCHEMA} of version {VERSION}; save the conversation anew"
            raise ValueError(msg)
        known = {article.id: article for article in articles}
        told = verified({"answers": data["answers"]}, known.values())
        return cls(tuple(answer_from(answer, known) for answer in told["answers"])[-MAX_TURNS:])
