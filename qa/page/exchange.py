"""One exchange: a question in, and out what the page, or another program, is given for it."""

import traceback
import uuid
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from qa.answer import Answer
from qa.conversation import Conversation
from qa.guard import NotVerbatimError, verified
from qa.page import view
from qa.page.checks import Checker
from qa.question import QuestionError, whole_characters

MAX_HISTORY = 5

WITHHELD = "The answer was withheld: its words are not the article’s own. Please report this."
FAILED = "Something went wrong here, so the question was not answered."


class Bot(Checker, Protocol):
    """What the page asks of a bot."""

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
        """Return the article's answer; raise QuestionError for what can't be asked."""


class Step(NamedTuple):
    """What changes on the page; None leaves the conversation, or the question box, as it is."""

    drawn: view.Data
    conversation: Conversation | None = None
    box: str | None = None


def reply(bot: Bot, question: str, before: Conversation) -> Iterator[Step]:
    """Yield the turn at once with its question, then with its answer or what went wrong."""
    turn, question = _new_turn(), whole_characters(question)
    yield Step(view.pending(turn, question), box="")
    try:
        answer = bot.ask(question, before)
        drawn = view.answered(turn, question, verified(answer.to_dict(), bot.articles))
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


def answer(bot: Bot, question: object, history: object) -> view.Data:
    """Return the answer in the light of earlier questions, asked again one after another.

    Nothing else is taken from a client. Raises QuestionError as `Bot.ask` does, and for a
    history that is too long; NotVerbatimError where the guard finds other words.
    """
    conversation = Conversation()
    *earlier, last = _questions(question, history)
    for one in earlier:
        conversation = conversation.then(bot.ask(one, conversation))
    return verified(bot.ask(last, conversation).to_dict(), bot.articles)


def _questions(question: object, history: object) -> list[str]:
    """Return all the questions in order; raise QuestionError where a client sent others."""
    sent = [*history, question] if isinstance(history, list) else [history]
    questions = [one for one in sent if isinstance(one, str)]
    if not isinstance(history, list) or len(questions) < len(sent):
        msg = "question must be a text, and history a list of texts"
        raise QuestionError(msg)
    if len(questions) > MAX_HISTORY + 1:
        msg = f"history holds at most {MAX_HISTORY} earlier questions, got {len(questions) - 1}"
        raise QuestionError(msg)
    return questions


def _new_turn() -> str:
    """A name for a turn that no other has, so that the page takes each for a new one."""
    return uuid.uuid4().hex
