"""What other programs may ask of a bot: the same functions over REST and over MCP."""

import traceback
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from qa.conversation import Conversation
from qa.guard import NotVerbatimError, verified
from qa.page.exchange import WITHHELD, Bot
from qa.page.turnstile import FullError, Turnstile
from qa.question import QuestionError

Data = dict[str, Any]
Door = Callable[..., Awaitable[Data]]

MAX_HISTORY = 5
MAX_K = 50


class RefusedError(ValueError):
    """A call that gets no answer; the message tells its sender why, and what to change."""


def doors(bot: Bot, turnstile: Turnstile) -> tuple[Door, ...]:
    """Return what may be called, each under its own name; a door raises RefusedError."""

    def ask(question: str, history: list[str] | None = None) -> Data:
        """Answer a question only in the article's own words, or say that it does not answer.

        `history` are the questions asked before it, oldest first, at most 5.
        """
        *earlier, last = _questions(question, history)
        return bot.ask(last, _conversation(bot, earlier)).to_dict()

    def retrieve(question: str, k: int = 5, history: list[str] | None = None) -> Data:
        """Return the article's `k` passages (1 to 50) nearest to a question, without deciding.

        `history` are the questions asked before it, oldest first, at most 5.
        """
        *earlier, last = _questions(question, history)
        quotes = bot.retrieve(last, _number(k), _conversation(bot, earlier))
        return {"quotes": [quote.to_dict() for quote in quotes]}

    def check(words: str, speaker: str | None = None) -> Data:
        """Tell whether the article has these words, and whether this speaker says them."""
        return bot.check(_text(words, "words"), speaker and _text(speaker, "speaker")).to_dict()

    return tuple(_door(each, bot, turnstile) for each in (ask, retrieve, check))


def _door(look_up: Callable[..., Data], bot: Bot, turnstile: Turnstile) -> Door:
    """Let `look_up` be called in its turn, and let out only what the guard has seen."""

    @wraps(look_up)
    async def door(*given: Any, **named: Any) -> Data:
        try:
            return verified(await turnstile.run(look_up, *given, **named), bot.articles)
        except (QuestionError, FullError) as error:
            raise RefusedError(str(error)) from error
        except NotVerbatimError as error:
            traceback.print_exc()
            raise RefusedError(WITHHELD) from error

    return door


def _conversation(bot: Bot, questions: list[str]) -> Conversation:
    """Return the conversation that begins with these questions, each of them asked again."""
    conversation = Conversation()
    for question in questions:
        conversation = conversation.then(bot.ask(question, conversation))
    return conversation


def _questions(question: object, history: object) -> list[str]:
    """Return all the questions in order; raise QuestionError where a client sent others."""
    before = [] if history is None else history
    sent = [*before, question] if isinstance(before, list) else [before]
    questions = [one for one in sent if isinstance(one, str)]
    if not isinstance(before, list) or len(questions) < len(sent):
        msg = "question must be a text, and history a list of texts"
        raise QuestionError(msg)
    if len(questions) > MAX_HISTORY + 1:
        msg = f"history holds at most {MAX_HISTORY} earlier questions, got {len(questions) - 1}"
        raise QuestionError(msg)
    return questions


def _text(value: object, name: str) -> str:
    """Return a value if it is a text; else raise QuestionError."""
    if not isinstance(value, str):
        msg = f"{name} must be a text, got {value!r}"
        raise QuestionError(msg)
    return value


def _number(k: object) -> int:
    """Return `k` if so many quotations can be asked for; else raise QuestionError."""
    if not isinstance(k, int) or isinstance(k, bool) or not 1 <= k <= MAX_K:
        msg = f"k is how many quotations to return, from 1 to {MAX_K}, got {k!r}"
        raise QuestionError(msg)
    return k
