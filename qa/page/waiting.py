"""A reply in its turn: how many questions come before it is told, and so is a full house."""

from collections.abc import AsyncIterator, Iterator

from starlette.concurrency import run_in_threadpool

from qa.page import view
from qa.page.exchange import Step
from qa.page.turnstile import FullError, Turnstile


async def in_turn(turnstile: Turnstile, steps: Iterator[Step]) -> AsyncIterator[Step]:
    """Yield the steps of a reply as the turnstile lets them, the first of them at once."""
    asked = next(steps)
    try:
        with turnstile.place() as before:
            yield asked._replace(drawn=view.waiting(asked.drawn, before)) if before else asked
            async with turnstile.room:
                if before:
                    yield asked
                while (step := await run_in_threadpool(next, steps, None)) is not None:
                    yield step
    except FullError as error:
        turn, question = asked.drawn["turn"], asked.drawn["question"]
        yield asked._replace(drawn=view.notice(turn, question, str(error), again=True))
