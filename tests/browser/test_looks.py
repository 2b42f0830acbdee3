from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import Site, ask, opened

CRITICS = "Who criticised her?"
CONTRAST = """element => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => {
      const c = part / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (it) => {
    const colour = getComputedStyle(it).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" && it.parentElement ? ground(it.parentElement) : colour;
  };
  const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}"""
WORDS = [
    ".masthead p",
    ".bar h2",
    ".question",
    ".strength",
    "blockquote",
    "blockquote .words",
    ".speaker",
    ".place",
    ".show",
    ".marked-place",
    "#source .paragraph",
    "#source mark",
    "#question label > span",
    "#question .submit-button",
]


@pytest.mark.parametrize("scheme", ["light", "dark", "forced colours"])
def test_words_stand_out_from_their_ground(browser: Browser, site: Site, scheme: str) -> None:
    context = browser.new_context(
        color_scheme="light" if scheme == "light" else "dark",
        forced_colors="active" if scheme == "forced colours" else "none",
        reduced_motion="reduce",
    )
    with opened(context, site.url) as page:
        ask(page, CRITICS)
        contrasts = {words: page.locator(words).first.evaluate(CONTRAST) for words in WORDS}
    context.close()

    assert {words: ratio for words, ratio in contrasts.items() if ratio < 4.5} == {}


def test_article_and_quotations_are_set_in_a_serif_and_the_rest_is_not(page: Page) -> None:
    ask(page, CRITICS)

    fonts = {
        words: page.locator(words).first.evaluate("it => getComputedStyle(it).fontFamily")
        for words in ("blockquote", "#source .paragraph", ".question", ".speaker")
    }

    assert [words for words, font in fonts.items() if font.endswith(" serif")] == [
        "blockquote",
        "#source .paragraph",
    ]


@pytest.mark.parametrize("width", [320, 390, 768, 896, 1280, 1920])
def test_nothing_runs_out_of_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    ask(page, f"{CRITICS} {'x' * 300}")
    ask(page, CRITICS)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_long_conversation_scrolls_in_its_own_box(page: Page) -> None:
    turns = [ask(page, CRITICS) for _ in range(4)]

    expect(turns[-1].locator(".question")).to_be_in_viewport()
    expect(page.locator("#question textarea")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollHeight") == 800


def test_printed_page_holds_the_whole_article_and_no_controls(page: Page) -> None:
    ask(page, CRITICS)

    page.emulate_media(media="print")

    expect(page.locator("#question")).to_be_hidden()
    expect(page.get_by_role("button", name="Show in the article").first).to_be_hidden()
    box = page.locator("#source .paper")
    assert box.evaluate("it => it.scrollHeight <= it.clientHeight + 1")


def test_every_control_has_a_name_and_every_heading_its_level(page: Page) -> None:
    ask(page, "When was the report finally published?")

    names = page.locator(":is(button, textarea, select):visible").evaluate_all(
        "all => all.map(it => (it.textContent || it.labels?.[0]?.textContent || '').trim())"
    )
    levels = page.locator(":is(h1, h2, h3, h4):visible").evaluate_all(
        "all => all.map(it => Number(it.tagName[1]))"
    )

    assert all(names)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
