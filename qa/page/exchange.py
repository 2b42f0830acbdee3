"""One exchange: a question in, and out what the page is given for it."""

import traceback
import uuid
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from qa.answer import Answer, Quote
from qa.conversation import Conversation
from qa.guard import NotVerbatimError, verified
from qa.page import citing, view
from qa.page.checks import Checker
from qa.question import QuestionError, whole_characters

WITHHELD = "The answer was withheld: its words are not the article’s own. Please report this."
FAILED = "Something went wrong here, so the question was not answered."


class Bot(Checker, Protocol):
    """What the page and the other doors ask of a bot."""

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
        """Return the article's answer; raise QuestionError for what can't be asked."""

    def retrieve(
        self, question: str, k: int = 5, conversation: Conversation | None = None, /
    ) -> tuple[Quote, ...]:
        """Return the `k` passages that answer best; raise QuestionError as `ask` does."""


class Step(NamedTuple):
    """What changes on the page; None leaves the conversation, or the question box, as it is."""

    drawn: view.Data
    conversation: Conversation | None = None
    box: str | None = None


def reply(
    bot: Bot, question: str, before: Conversation, *, as_typed: bool = False
) -> Iterator[Step]:
    """Yield the turn at once with its question, then with its answer or what went wrong.

    `as_typed` asks the question as if nothing had been asked before.
    """
    turn, question = _new_turn(), whole_characters(question)
    yield Step(view.pending(turn, question), box="")
    try:
        answer = bot.ask(question, Conversation() if as_typed else before)
        drawn = view.answered(turn, question, verified(answer.to_dict(), bot.articles))
        drawn = citing.cited(drawn, answer)
    except QuestionError as error:
        yield Step(view.notice(turn, question, str(error)), box=question.strip())
    except NotVerbatimError:
        traceback.print_exc()
        yield Step(view.notice(turn, question, WITHHELD))
    except Exception:  # whatever it is, the question must not be left waiting
        traceback.print_exc()
        yield Step(view.notice(turn, question, FAILED, again=True))
    else:
        yield Step(drawn, before.then(answer))


def clear() -> Step:
    """Return the step that forgets the conversation."""
    return Step(view.cleared(_new_turn()), Conversation())


def save(bot: Bot, conversation: Conversation, kind: str) -> view.Data:
    """Return the conversation as a file for the page to save, or why there is none."""
    try:
        return citing.saved(conversation, kind, bot.articles)
    except NotVerbatimError:
        traceback.print_exc()
        return {"turn": _new_turn(), "status": "saved", "message": WITHHELD}


def _new_turn() -> str:
    """A name for a turn that no other has, so that the page takes each for a new one."""
    return uuid.uuid4().hex
