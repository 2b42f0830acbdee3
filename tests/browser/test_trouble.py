from collections.abc import Iterator
from dataclasses import replace
from threading import Event
from typing import NoReturn

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from corpus import Article, Span
from qa import Answer, Conversation, Quote
from qa.page.turnstile import FULL, FullError, Turnstile
from tests.browser.site import ask, opened, serve
from tests.frozen_bot import FrozenBot, frozen_bot, quote

LEAVING = "And why did she leave?"
SLOW = "Are you slow?"
FRAGILE = "Do you break?"
FORGED = "Was it an investigation?"
OTHER = "How tall is the tower?"

TOWER = Article("tower", "The tower\nIt stands 330 metres tall.\n", Span(0, 9))
HEIGHT = Quote(TOWER, Span(10, 36), score=1.0, speech="narration")


class TroubledBot(FrozenBot):
    """Waits, breaks once, and quotes a text that is not the article, each when asked to."""

    released = Event()
    broken: bool = False

    def ask(self, question: str, conversation: Conversation | None = None, /) -> Answer:
        if question == SLOW:
            self.released.wait(timeout=5)
        if question == FRAGILE and not TroubledBot.broken:
            TroubledBot.broken = True
            raise RuntimeError(question)
        return super().ask(question, conversation)


def troubled_bot() -> TroubledBot:
    sound = frozen_bot()
    [article] = sound.articles
    altered = replace(article, text=article.text.replace("was not an", "was an"))
    answers = dict(sound.answers)
    for question, given in [
        (FORGED, quote(altered, "This visit was an investigation")),
        (FRAGILE, quote(article, "So how did Ms Bachelet herself see the result of her visit?")),
        (SLOW, quote(article, "So how did Ms Bachelet herself see the result of her visit?")),
        (OTHER, HEIGHT),
    ]:
        answers[question] = Answer(question, question, "answered", 0.9, "Said:", (given,))
    return TroubledBot((article, TOWER), answers)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serve(troubled_bot()) as served:
        yield served.url


@pytest.fixture
def troubled(desktop: BrowserContext, url: str) -> Iterator[Page]:
    with opened(desktop, url) as page:
        yield page


def box(page: Page) -> Locator:
    return page.locator("#question textarea")


def test_question_asked_while_another_waits_stays_in_the_box(troubled: Page) -> None:
    TroubledBot.released.clear()
    box(troubled).fill(SLOW)
    box(troubled).press("Enter")
    expect(troubled.locator(".pending")).to_have_text("Reading the article")
    expect(troubled.get_by_role("button", name="Clear")).to_be_disabled()

    box(troubled).fill(LEAVING)
    box(troubled).press("Enter")
    TroubledBot.released.set()

    expect(troubled.locator(".turn blockquote")).to_have_count(1)
    expect(box(troubled)).to_have_value(LEAVING)
    box(troubled).press("Enter")
    expect(troubled.locator(".turn blockquote")).to_have_count(2)


def test_who_waits_is_told_behind_how_many_and_gets_only_their_own(
    troubled: Page, url: str
) -> None:
    TroubledBot.released.clear()
    others = [troubled.context.new_page() for _ in range(2)]
    for other in others:
        other.goto(url)
        box(other).fill(SLOW)
        box(other).press("Enter")
        expect(other.locator(".pending")).to_have_text("Reading the article")
    box(troubled).fill(LEAVING)
    box(troubled).press("Enter")

    expect(troubled.locator(".pending")).to_have_text("Waiting: 2 questions come before yours")
    expect(troubled.locator("#transcript [role=status]")).to_have_text(
        "Waiting: 2 questions come before yours"
    )
    TroubledBot.released.set()

    expect(troubled.locator(".turn blockquote")).to_have_count(1)
    expect(troubled.locator(".turn .question")).to_have_text(LEAVING)
    for other in others:
        expect(other.locator(".turn .question")).to_have_text(SLOW)
        other.close()


def test_full_house_says_so_and_the_question_can_be_asked_again(
    troubled: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Turnstile, "place", full)
    turn = ask(troubled, LEAVING)
    expect(turn.locator(".notice .message")).to_have_text(FULL)

    monkeypatch.undo()
    turn.get_by_role("button", name="Ask again").click()

    expect(troubled.locator(".turn").nth(1).locator("blockquote")).to_have_count(1)


def full(_: Turnstile) -> NoReturn:
    raise FullError(FULL)


def test_failure_is_told_as_such_and_the_question_can_be_asked_again(troubled: Page) -> None:
    turn = ask(troubled, FRAGILE)
    expect(turn.locator(".notice .message")).to_have_text(
        "Something went wrong here, so the question was not answered."
    )

    turn.get_by_role("button", name="Ask again").click()

    expect(troubled.locator(".turn").nth(1).locator("blockquote")).to_have_count(1)


def test_words_that_are_not_the_article_s_are_withheld(troubled: Page) -> None:
    turn = ask(troubled, FORGED)

    expect(turn.locator(".notice")).to_contain_text("The answer was withheld")
    expect(troubled.locator(":is(blockquote, mark)")).to_have_count(0)
    expect(ask(troubled, LEAVING).locator("blockquote")).to_have_count(1)


def test_quotation_brings_up_its_own_article(troubled: Page) -> None:
    chooser = troubled.get_by_label("Which article to show")
    expect(chooser).to_have_value("michelle-bachelet-and-xinjiang-visit")

    ask(troubled, OTHER)

    expect(chooser).to_have_value("tower")
    expect(troubled.locator("#source mark")).to_have_text(HEIGHT.text)
    chooser.select_option("michelle-bachelet-and-xinjiang-visit")
    expect(troubled.locator("#source .paragraph")).to_have_count(14)
    expect(troubled.locator("#source mark")).to_have_count(0)
