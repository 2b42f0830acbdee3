"""Conversation: what was asked and answered so far, as a value that nobody shares."""

from dataclasses import dataclass

from qa.answer import Answer

MAX_TURNS = 20


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last answers, oldest first; the answers hold the questions."""

    answers: tuple[Answer, ...] = ()

    def then(self, answer: Answer) -> "Conversation":
        """Return the conversation with `answer` added; the oldest turns beyond 20 fall away."""
        return Conversation((*self.answers, answer)[-MAX_TURNS:])
