from collections.abc import Iterator
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from qa.page.feedback import Feedback
from qa.page.suggestions import QUESTIONS, Suggestions
from tests.browser.site import ask, opened, serve
from tests.frozen_bot import NAME, FrozenBot, frozen_bot

MODES = [
    pytest.param(1280, {}, id="desktop"),
    pytest.param(1280, {"color_scheme": "dark"}, id="dark"),
    pytest.param(390, {}, id="390 px"),
    pytest.param(390, {"color_scheme": "dark"}, id="dark, 390 px"),
    pytest.param(320, {}, id="320 px"),
    pytest.param(1280, {"forced_colors": "active"}, id="forced colours"),
]
# An answer with two quotations, a silence, another subject, small talk, and what can't be asked.
ASKED = (
    "When was the report finally published?",
    "Who won the World Cup?",
    "Hello!",
    "   ",
    "Who criticised her?",
)


def violations(page: Page) -> list[str]:
    results = Axe().run(page)
    return [results.generate_report()] if results.violations_count else []


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page with everything that a page can have."""
    file = tmp_path_factory.mktemp("feedback") / "feedback.jsonl"
    frozen = frozen_bot()
    known = frozen.answers["And why did she leave?"]
    further = {question: replace(known, question=question) for question in QUESTIONS[NAME]}
    bot = FrozenBot(frozen.articles, {**frozen.answers, **further})
    suggestions = Suggestions(bot)
    suggestions.find()
    with serve(bot, suggestions=suggestions, feedback=Feedback(file)) as served:
        yield served.url


@pytest.fixture
def page(desktop: BrowserContext, url: str) -> Iterator[Page]:
    with opened(desktop, url) as page:
        yield page


@pytest.mark.parametrize(("width", "media"), MODES)
def test_axe_finds_nothing_wrong(page: Page, width: int, media: dict[str, str]) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(**media)  # type: ignore[arg-type]
    page.reload()
    page.locator("#source .paper p").first.wait_for()
    empty = violations(page)
    page.get_by_text("How this works").click()
    for question in ASKED:
        ask(page, question)

    full = violations(page)

    expect(page.locator(".suggestions")).to_be_visible()
    assert [empty, full] == [[], []]
