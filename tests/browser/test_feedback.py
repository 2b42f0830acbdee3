import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from qa.page.feedback import Feedback
from tests.browser.site import Site, ask, opened, serve
from tests.frozen_bot import frozen_bot

CRITICS = "Who criticised her?"
LEAVING = "And why did she leave?"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("feedback") / "feedback.jsonl"


@pytest.fixture(scope="module")
def judged_site(file: Path) -> Iterator[Site]:
    with serve(frozen_bot(), feedback=Feedback(file)) as served:
        yield served


@pytest.fixture
def judged(desktop: BrowserContext, judged_site: Site) -> Iterator[Page]:
    with opened(desktop, judged_site.url) as page:
        yield page


def test_judgement_is_kept_and_shown(judged: Page, judged_site: Site, file: Path) -> None:
    turn = ask(judged, CRITICS)
    second = turn.get_by_role("group", name="Is this the right passage?").nth(1)

    second.get_by_role("button", name="No").click()
    expect(second.get_by_role("button", name="No")).to_have_attribute("aria-pressed", "true")
    second.get_by_role("button", name="Yes").click()

    expect(second.get_by_role("button", name="Yes")).to_have_attribute("aria-pressed", "true")
    expect(second.get_by_role("button", name="No")).to_have_attribute("aria-pressed", "false")
    expect(judged.locator("#transcript [role=status]")).to_have_text("Noted. Thank you.")
    expect(turn.locator("[aria-pressed=true]")).to_have_count(1)
    kept = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    words = judged_site.bot.answers[CRITICS].quotes[1].text
    assert [(one["text"], one["right"]) for one in kept] == [(words, False), (words, True)]


def test_judgement_stays_when_another_question_is_asked(judged: Page) -> None:
    first = ask(judged, LEAVING)
    first.get_by_role("button", name="Yes").click()
    expect(first.locator("[aria-pressed=true]")).to_have_text("Yes")

    ask(judged, CRITICS)

    expect(first.locator("[aria-pressed=true]")).to_have_text("Yes")


def test_silence_is_not_judged(judged: Page) -> None:
    turn = ask(judged, "When was the report finally published?")

    expect(turn.locator(".judgement")).to_have_count(0)


def test_nothing_is_asked_where_nothing_is_kept(page: Page) -> None:
    turn = ask(page, CRITICS)

    expect(turn.locator("figure")).to_have_count(2)
    expect(turn.locator(".judgement")).to_have_count(0)
