import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from qa.page.view import link
from tests.browser.site import Site, ask, opened

LEAVING = "And why did she leave?"


def test_link_opens_the_page_at_the_sentence(desktop: BrowserContext, site: Site) -> None:
    [quote] = site.bot.answers[LEAVING].quotes

    passage = link(quote.article.sha256, quote.start, quote.end)
    with opened(desktop, site.url, passage) as page:
        assert page.locator("#source mark").all_text_contents() == [quote.text]
        expect(page.locator('#source [data-n="14"]')).to_be_focused()
        expect(page.locator("#source mark")).to_be_in_viewport()
        expect(page.locator(".marked-place")).to_contain_text("Paragraph 14, characters")


def test_link_to_a_part_of_a_sentence_shows_all_of_it(page: Page, site: Site) -> None:
    [quote] = site.bot.answers[LEAVING].quotes

    hash_ = link(quote.article.sha256, quote.start + 3, quote.start + 9)
    page.evaluate("it => { location.hash = it; }", hash_)

    expect(page.locator("#source mark")).to_have_text(quote.text)


@pytest.mark.parametrize(
    "hash_",
    [
        pytest.param(link("0" * 64, 10, 20), id="another text"),
        pytest.param("#passage-{}-999999-1000000", id="past the end"),
        pytest.param("#passage-{}-20-10", id="backwards"),
    ],
)
def test_link_to_what_is_not_there_says_so(page: Page, site: Site, hash_: str) -> None:
    [article] = site.bot.articles

    page.evaluate("it => { location.hash = it; }", hash_.format(article.sha256[:12]))

    expect(page.locator(".marked-place")).to_contain_text("another text")
    expect(page.locator("#source mark")).to_have_count(0)


@pytest.mark.parametrize("has_clipboard", [True, False])
def test_link_is_copied_from_the_card(page: Page, site: Site, has_clipboard: bool) -> None:
    [quote] = site.bot.answers[LEAVING].quotes
    page.evaluate(
        """has => {
          const write = async (text) => { if (!has) throw new Error(); window.copied = text; };
          Object.defineProperty(navigator, "clipboard", { value: { writeText: write } });
          document.execCommand = () => {
            window.copied = document.activeElement.value;
            return true;
          };
        }""",
        has_clipboard,
    )
    button = ask(page, LEAVING).get_by_role("button", name="Copy link")

    button.click()

    expect(page.locator("#transcript [role=status]")).to_have_text("Link copied")
    assert page.evaluate("window.copied") == site.url + link(
        quote.article.sha256, quote.start, quote.end
    )
    expect(page.get_by_role("button", name=re.compile("Link copied"))).to_be_focused()


def test_how_this_works_is_told_in_five_sentences(page: Page) -> None:
    told = page.locator(".masthead details p")
    expect(told).to_be_hidden()

    page.get_by_text("How this works").click()

    expect(told).to_be_visible()
    assert len(re.findall(r"\.(?:\s|$)", told.text_content() or "")) == 5
