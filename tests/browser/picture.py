"""Takes the README's picture of the page: `python -m tests.browser.picture`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

import app
import qa
from qa.doors import doors
from qa.page import address
from qa.page.turnstile import Turnstile
from qa.tools import tools
from tests.browser.conftest import CHROMIUM, QUIET
from tests.browser.site import ask, opened

PICTURE = Path(__file__).parent.parent.parent / "docs" / "page.png"
# One that the article answers, and one that it does not.
QUESTIONS = ("How old is Rushan Abbas?", "Why did Bachelet say it wasn’t an investigation?")


def main() -> int:
    """Ask the real bot, and take a picture of what the page shows."""
    bot, turnstile = qa.open(), Turnstile()
    served = app.build_page(bot, turnstile)
    server = tools(bot.articles, doors(bot, turnstile))
    url = app.serve(served, address.free(address.wanted({})), server)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = chromium.new_context(
            viewport={"width": 1280, "height": 800}, reduced_motion="reduce"
        )
        with opened(context, url) as page:
            for question in QUESTIONS:
                ask(page, question)
            PICTURE.parent.mkdir(exist_ok=True)
            page.screenshot(path=PICTURE)
        chromium.close()
    served.close(verbose=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
