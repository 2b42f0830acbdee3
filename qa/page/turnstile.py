"""The turnstile: so many questions are answered at once, so many wait, and the rest are told."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from starlette.concurrency import run_in_threadpool

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 2
WAITING = 64
FULL = "Too many questions are waiting here, so yours was not taken. Please ask again in a minute."


class FullError(RuntimeError):
    """A question that found no place; the message tells its writer what to do."""


class Turnstile:
    """One queue for every door, in the event loop that serves them."""

    def __init__(self, at_once: int = AT_ONCE, waiting: int = WAITING) -> None:
        self._at_once = at_once
        self._most = at_once + waiting
        self._here = 0
        self.room = asyncio.Semaphore(at_once)

    @contextmanager
    def place(self) -> Iterator[int]:
        """Take a place, and give how many questions come before; 0 where there is room now.

        Raises FullError where no more can wait.
        """
        if self._here >= self._most:
            raise FullError(FULL)
        before = self._here if self._here >= self._at_once else 0
        self._here += 1
        try:
            yield before
        finally:
            self._here -= 1

    async def run(self, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Return what `work` does in a thread, once there is room; raise FullError as `place`."""
        with self.place():
            async with self.room:
                return await run_in_threadpool(work, *given, **named)
