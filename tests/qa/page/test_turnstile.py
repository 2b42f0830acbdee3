import asyncio
from threading import Event, Lock

import pytest

from qa.page.turnstile import FULL, FullError, Turnstile
from tests.waited import waited


def test_place_tells_how_many_come_before() -> None:
    turnstile = Turnstile(at_once=2, waiting=2)

    with turnstile.place() as first, turnstile.place() as second, turnstile.place() as third:
        assert (first, second, third) == (0, 0, 2)
    with turnstile.place() as again:
        assert again == 0


def test_no_more_than_can_wait_are_let_in() -> None:
    turnstile = Turnstile(at_once=1, waiting=1)

    with (
        turnstile.place(),
        turnstile.place(),
        pytest.raises(FullError, match=FULL),
        turnstile.place(),
    ):
        pass


def test_failed_work_gives_its_place_back() -> None:
    turnstile = Turnstile(at_once=1, waiting=0)

    async def twice() -> list[str]:
        with pytest.raises(ZeroDivisionError):
            await turnstile.run(lambda: 1 / 0)
        return [await turnstile.run(str.upper, "done")]

    assert waited(twice()) == ["DONE"]


def test_never_more_than_so_many_at_once_and_all_get_their_own() -> None:
    lock, inside, most = Lock(), 0, 0

    def work(number: int) -> int:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        Event().wait(0.001)
        with lock:
            inside -= 1
        return number

    async def crowd() -> list[int]:
        turnstile = Turnstile(at_once=2, waiting=50)
        return await asyncio.gather(*(turnstile.run(work, number) for number in range(50)))

    assert waited(crowd()) == list(range(50))
    assert most <= 2
