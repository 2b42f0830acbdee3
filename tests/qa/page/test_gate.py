import asyncio
from threading import Event, Lock

import pytest

from qa.page.gate import FULL, FullError, Gate


def test_place_tells_how_many_come_before() -> None:
    gate = Gate(at_once=2, waiting=2)

    with gate.place() as first, gate.place() as second, gate.place() as third:
        assert (first, second, third) == (0, 0, 2)
    with gate.place() as again:
        assert again == 0


def test_no_more_than_can_wait_are_let_in() -> None:
    gate = Gate(at_once=1, waiting=1)

    with gate.place(), gate.place(), pytest.raises(FullError, match=FULL), gate.place():
        pass


def test_failed_work_gives_its_place_back() -> None:
    gate = Gate(at_once=1, waiting=0)

    async def twice() -> list[str]:
        with pytest.raises(ZeroDivisionError):
            await gate.run(lambda: 1 / 0)
        return [await gate.run(str.upper, "done")]

    assert asyncio.run(twice()) == ["DONE"]


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
        gate = Gate(at_once=2, waiting=50)
        return await asyncio.gather(*(gate.run(work, number) for number in range(50)))

    assert asyncio.run(crowd()) == list(range(50))
    assert most <= 2
