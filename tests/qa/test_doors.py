from dataclasses import replace
from typing import Any

import pytest

from corpus import Article
from qa import Answer
from qa.doors import RefusedError, doors
from qa.page.exchange import WITHHELD, Bot
from qa.page.turnstile import FULL, Turnstile
from tests.frozen_bot import FrozenBot, frozen_bot, quote, read_article
from tests.waited import waited

LEAVING = "And why did she leave?"
PUBLISHED = "When was the report finally published?"


def call(bot: Bot, name: str, *given: Any, turnstile: Turnstile | None = None) -> dict[str, Any]:
    async def called() -> dict[str, Any]:
        [door] = [door for door in doors(bot, turnstile or Turnstile()) if door.__name__ == name]
        return await door(*given)

    return waited(called())


def test_ask_gives_the_answer_as_plain_data() -> None:
    bot = frozen_bot()

    assert call(bot, "ask", LEAVING) == bot.answers[LEAVING].to_dict()


def test_retrieve_gives_as_many_quotations_as_are_asked_for() -> None:
    bot = frozen_bot()

    found = call(bot, "retrieve", PUBLISHED, 1)

    assert found == {"quotes": [bot.answers[PUBLISHED].nearest[0].to_dict()]}


def test_check_tells_whether_the_article_has_the_words_of_the_speaker() -> None:
    said = call(frozen_bot(), "check", "This visit was an investigation", "Antony Blinken")

    assert said["outcome"] == "changed"
    assert said["attribution"] == "other"


@pytest.mark.parametrize(
    ("given", "told"), [((7,), "words must be a text"), (("so", 7), "speaker must be a text")]
)
def test_check_of_what_is_no_text_is_refused(given: tuple[Any, ...], told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        call(frozen_bot(), "check", *given)


@pytest.mark.parametrize("name", ["ask", "retrieve"])
def test_history_is_asked_again_to_build_the_conversation(name: str) -> None:
    bot = frozen_bot()
    given = (LEAVING, 5, [PUBLISHED]) if name == "retrieve" else (LEAVING, [PUBLISHED])

    call(bot, name, *given)

    question, conversation = bot.asked[-1]
    assert question == LEAVING
    assert [answer.question for answer in conversation.answers] == [PUBLISHED]


@pytest.mark.parametrize(
    "k",
    [
        pytest.param(0, id="none"),
        pytest.param(51, id="too many"),
        pytest.param(1.5, id="no whole number"),
        pytest.param("5", id="a text"),
        pytest.param(True, id="a truth"),
    ],
)
def test_number_that_can_t_be_asked_for_is_refused(k: object) -> None:
    with pytest.raises(RefusedError, match="from 1 to 50, got"):
        call(frozen_bot(), "retrieve", PUBLISHED, k)


@pytest.mark.parametrize(
    ("question", "history", "told"),
    [
        (" ", None, "Please type a question"),
        ("Why?", ["Who?"] * 6, "at most 5 earlier questions, got 6"),
        (7, None, "question must be a text"),
        ("Why?", "Who?", "history a list of texts"),
        ("Why?", [{}], "history a list of texts"),
    ],
)
def test_unaskable_question_is_told_why(question: object, history: object, told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        call(frozen_bot(), "ask", question, history)


def test_words_that_are_not_the_article_s_are_withheld(capsys: pytest.CaptureFixture[str]) -> None:
    article = read_article()
    altered: Article = replace(article, text=article.text.replace("was not an", "was an"))
    forged = quote(altered, "This visit was an investigation")
    answer = Answer("Was it?", "Was it?", "answered", 0.9, "The article says:", (forged,))

    with pytest.raises(RefusedError, match=WITHHELD):
        call(FrozenBot((article,), {"Was it?": answer}), "ask", "Was it?")
    assert "NotVerbatimError" in capsys.readouterr().err


def test_full_house_is_told_to_other_programs_too() -> None:
    with pytest.raises(RefusedError, match=FULL):
        call(frozen_bot(), "ask", LEAVING, turnstile=Turnstile(at_once=0, waiting=0))
