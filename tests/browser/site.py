"""A page served for the tests, in the same process, so that a test can reach its bot."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request

import app
from qa.doors import doors
from qa.page.address import Address
from qa.page.feedback import Feedback
from qa.page.suggestions import Suggestions
from qa.page.turnstile import Turnstile
from qa.tools import tools
from tests.frozen_bot import FrozenBot


class Site(NamedTuple):
    url: str
    bot: FrozenBot


@contextmanager
def serve(
    bot: FrozenBot, *, suggestions: Suggestions | None = None, feedback: Feedback | None = None
) -> Iterator[Site]:
    turnstile = Turnstile()
    blocks = app.build_page(bot, turnstile, suggestions=suggestions, feedback=feedback)
    server = tools(bot.articles, doors(bot, turnstile))
    try:
        yield Site(app.serve(blocks, Address("127.0.0.1", _any_port()), server), bot)
    finally:
        blocks.close(verbose=False)


def _any_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def opened(context: BrowserContext, url: str, passage: str = "") -> Iterator[Page]:
    """Open the page; afterwards nothing may have gone wrong, or gone out, behind its back."""
    page = context.new_page()
    page.set_default_timeout(5_000)
    complaints: list[str] = []
    outside: list[str] = []

    def note_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    def note_request(request: Request) -> None:
        if not request.url.startswith((url, "data:", "blob:")):
            outside.append(request.url)

    page.on("console", note_console)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", note_request)
    page.goto(url + passage)
    page.locator("#source .paper p").first.wait_for()

    yield page

    page.close()
    assert outside == []
    assert complaints == []


def ask(page: Page, question: str) -> Locator:
    """Ask as a person does, and return the turn once its answer is there."""
    turns = page.locator(".turn")
    before = turns.count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    turn = turns.nth(before)
    settled(turn)
    return turn


def settled(turn: Locator) -> None:
    turn.locator("xpath=self::*[@data-status != 'pending']").wait_for()
