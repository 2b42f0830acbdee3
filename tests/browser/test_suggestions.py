from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from qa import Answer
from qa.page.suggestions import QUESTIONS, Suggestions
from tests.browser.site import ask, opened, serve, settled
from tests.frozen_bot import NAME, FrozenBot, quote, read_article

# Passages in the article's order, each the answer to one of the questions.
PASSAGES = (
    "When UN High Commissioner",
    "Amnesty International’s Secretary General",
    "Rushan Abbas, founder",
    "So how did Ms Bachelet herself",
    "“I welcome China’s stated aim",
    "The Guardian reported the US",
    "She did not say when",
)


def willing_bot() -> FrozenBot:
    article = read_article()
    answers = [
        Answer(question, question, "answered", 0.9, "Said:", (quote(article, words),))
        for question, words in zip(QUESTIONS[NAME], PASSAGES, strict=False)
    ]
    return FrozenBot((article,), {answer.question: answer for answer in answers})


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    bot = willing_bot()
    suggestions = Suggestions(bot)
    suggestions.find()
    with serve(bot, suggestions=suggestions) as served:
        yield served.url


@pytest.fixture
def willing(desktop: BrowserContext, url: str) -> Iterator[Page]:
    with opened(desktop, url) as page:
        yield page


def offered(page: Page) -> Locator:
    return page.get_by_role("list", name="Questions to ask next").get_by_role("button")


def test_each_answer_is_followed_by_other_questions(willing: Page) -> None:
    ask(willing, "Something else?")
    first = offered(willing).all_text_contents()

    offered(willing).first.click()
    settled(willing.locator(".turn").nth(1))
    second = offered(willing).all_text_contents()
    expect(willing.locator("#question textarea")).to_be_focused()
    expect(willing.locator(".turn").nth(1).locator("blockquote")).to_have_count(1)

    assert (len(first), len(second)) == (3, 3)
    assert set(first).isdisjoint(second)
    expect(willing.locator(".suggestions")).to_have_count(1)


def test_questions_run_out_and_come_back_with_a_new_conversation(willing: Page) -> None:
    seen: list[str] = []
    for _ in range(4):
        ask(willing, "Something else?")
        seen += offered(willing).all_text_contents()
    assert sorted(seen) == sorted(QUESTIONS[NAME][: len(PASSAGES)])
    expect(offered(willing)).to_have_count(0)

    willing.get_by_role("button", name="Clear").click()
    expect(willing.locator(".turn")).to_have_count(0)
    ask(willing, "Something else?")

    expect(offered(willing)).to_have_count(3)


def test_nothing_is_invented_where_no_question_is_known(page: Page) -> None:
    ask(page, "Who criticised her?")

    expect(page.locator(".suggestions")).to_have_count(0)
