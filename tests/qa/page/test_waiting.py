from qa import Conversation
from qa.page import exchange, view
from qa.page.exchange import Step
from qa.page.turnstile import FULL, Turnstile
from qa.page.waiting import in_turn
from tests.frozen_bot import frozen_bot
from tests.waited import waited

LEAVING = "And why did she leave?"


async def steps(turnstile: Turnstile) -> list[Step]:
    return [
        step
        async for step in in_turn(turnstile, exchange.reply(frozen_bot(), LEAVING, Conversation()))
    ]


def test_reply_is_passed_on_where_there_is_room() -> None:
    asked, done = waited(steps(Turnstile()))

    assert (asked.drawn["status"], done.drawn["status"]) == ("pending", "answered")
    assert "waits" not in asked.drawn


def test_who_waits_is_told_behind_how_many() -> None:
    async def behind_one() -> list[Step]:
        turnstile = Turnstile(at_once=1)
        with turnstile.place():
            return await steps(turnstile)

    told, asked, done = waited(behind_one())

    assert told.drawn["waits"] == "Waiting: 1 question comes before yours"
    assert [told.drawn["turn"], asked.drawn["turn"]] == [done.drawn["turn"]] * 2
    assert "waits" not in asked.drawn
    assert done.drawn["status"] == "answered"


def test_full_house_says_so_in_place_of_an_answer() -> None:
    [told] = waited(steps(Turnstile(at_once=0, waiting=0)))

    assert told == Step(view.notice(told.drawn["turn"], LEAVING, FULL, again=True), box="")


def test_reply_that_is_left_halfway_gives_its_place_back() -> None:
    async def left(turnstile: Turnstile) -> int:
        reply = in_turn(turnstile, exchange.reply(frozen_bot(), LEAVING, Conversation()))
        await anext(reply)
        await reply.aclose()  # type: ignore[attr-defined]
        with turnstile.place() as before:
            return before

    assert waited(left(Turnstile(at_once=1, waiting=0))) == 0
