from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.site import Site, opened
from tests.browser.test_hostile import HOSTILE, hostile_site
from tests.browser.test_looks import CONTRAST
from tests.browser.test_source import in_view, paragraph

__all__ = ["hostile_site"]

INVESTIGATION = "This visit was an investigation"
WORDS = [
    *("h2", "label", "textarea", "input", ".submit"),
    *(".message", ".label", ".around", ".same", "ins", "del", ".change"),
    *(".speaker", ".place", ".show"),
]


def check(page: Page, words: str, speaker: str = "") -> Locator:
    """Check a quotation as a person does, and return the verdict once it is there."""
    panel = page.locator("#check-panel")
    if panel.is_hidden():
        page.get_by_role("button", name="Check a quotation").click()
    page.get_by_label("Words to check").fill(words)
    page.get_by_label("Said by").fill(speaker)
    page.get_by_role("button", name="Check", exact=True).click()
    verdict = panel.locator(".verdict")
    verdict.locator(".message").wait_for()
    return verdict


def test_form_is_out_of_the_way_until_it_is_asked_for(page: Page) -> None:
    opener = page.get_by_role("button", name="Check a quotation")
    expect(page.locator("#check-panel")).to_be_hidden()
    expect(opener).to_have_attribute("aria-expanded", "false")

    opener.click()

    expect(page.get_by_label("Words to check")).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#check-panel")).to_be_hidden()
    expect(opener).to_be_focused()


def test_words_that_are_there_are_shown_in_their_sentence_and_marked(page: Page) -> None:
    verdict = check(page, "This visit was not an investigation")

    expect(verdict.locator(".message")).to_have_text("The article has these words, exactly.")
    expect(verdict.locator(".same")).to_have_text("This visit was not an investigation")
    expect(verdict.locator(":is(ins, del)")).to_have_count(0)
    assert page.locator("#source mark").text_content() == "This visit was not an investigation"
    assert in_view(page)


def test_changed_words_are_marked_on_both_sides_and_told(page: Page, site: Site) -> None:
    verdict = check(page, "This visit was no investigation", "Antony Blinken")

    expect(verdict.locator(".message")).to_have_text(
        "The article has this with one change. "
        "The words are given to Michelle Bachelet, not to Antony Blinken."
    )
    assert verdict.locator("ins").text_content() == "not an"
    assert verdict.locator("del").text_content() == "no"
    assert verdict.locator(".pasted").text_content() == "This visit was no investigation"
    assert (verdict.locator("blockquote").text_content() or "?") in site.bot.articles[0].text
    expect(verdict.locator(".changes li")).to_have_text(["“no” stands for “not an”."])
    expect(verdict.locator(".speaker")).to_have_text("Michelle Bachelet, quoted directly")


def test_change_is_more_than_a_colour_and_is_said(page: Page) -> None:
    verdict = check(page, INVESTIGATION.replace("an", "the"))
    style = "([it, what]) => getComputedStyle(it, what)"

    for tag, line, words in (
        ("ins", "underline", "only in the article"),
        ("del", "line-through", "only in what you pasted"),
    ):
        handle = verdict.locator(tag).first.element_handle()
        assert page.evaluate(f"{style}.textDecorationLine", [handle, None]) == line
        assert words in page.evaluate(f"{style}.content", [handle, "::before"])


def test_pieces_are_shown_with_what_was_left_out_between_them(page: Page) -> None:
    verdict = check(page, "This visit was … an investigation")

    expect(verdict.locator(".message")).to_have_text(
        "The article has this only in 2 separate parts."
    )
    expect(verdict.locator("figure")).to_have_count(2)
    expect(verdict.locator(".gap")).to_have_text("Left out in between: not")


def test_words_that_are_not_there_are_told_so(page: Page) -> None:
    check(page, INVESTIGATION)

    verdict = check(page, "The quick brown fox")

    expect(verdict.locator(".message")).to_have_text("The article does not have these words.")
    expect(verdict.locator("figure")).to_have_count(0)
    expect(page.locator("#source mark")).to_have_count(0)


def test_nothing_to_check_is_told_so(page: Page) -> None:
    verdict = check(page, "  ")

    expect(verdict.locator(".message")).to_have_text(
        "There are no words to check. Paste a quotation."
    )


def test_keyboard_alone_goes_there_and_back(page: Page) -> None:
    page.get_by_role("button", name="Check a quotation").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(INVESTIGATION)
    page.keyboard.press("Tab")
    page.keyboard.type("Bachelet")
    page.keyboard.press("Enter")
    show = page.locator("#check").get_by_role("button", name="Show in the article")
    show.focus()
    page.keyboard.press("Enter")
    expect(paragraph(page, 5)).to_be_focused()
    expect(page.get_by_role("button", name="Back to the check")).to_be_visible()

    page.keyboard.press("Escape")

    expect(show).to_be_focused()


def test_one_announcement_holds_the_verdict_and_the_changes(page: Page) -> None:
    check(page, INVESTIGATION)

    expect(page.locator("#check [role=status]")).to_have_text(
        "The article has this with one change. “not” is left out."
    )


def test_what_was_pasted_stays_to_be_mended(page: Page) -> None:
    check(page, INVESTIGATION)
    page.get_by_role("button", name="Close").click()

    page.get_by_role("button", name="Check a quotation").click()

    expect(page.get_by_label("Words to check")).to_have_value(INVESTIGATION)


def test_check_leaves_the_conversation_alone(page: Page, site: Site) -> None:
    before = len(site.bot.asked)

    check(page, INVESTIGATION)

    assert len(site.bot.asked) == before
    expect(page.locator(".turn")).to_have_count(0)


def test_question_and_article_stay_in_view_beside_a_long_verdict(page: Page) -> None:
    check(page, "Bachelet")

    expect(page.locator("#question textarea")).to_be_in_viewport()
    expect(page.locator("#source mark")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollHeight") == 800


@pytest.mark.parametrize("scheme", ["light", "dark", "forced colours"])
def test_words_stand_out_from_their_ground(browser: Browser, site: Site, scheme: str) -> None:
    context = browser.new_context(
        color_scheme="light" if scheme == "light" else "dark",
        forced_colors="active" if scheme == "forced colours" else "none",
        reduced_motion="reduce",
    )
    with opened(context, site.url) as page:
        check(page, "This visit was no investigation")
        contrasts = {
            words: page.locator(f"#check {words}").first.evaluate(CONTRAST) for words in WORDS
        }
    context.close()

    assert {words: ratio for words, ratio in contrasts.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("width", [320, 390, 896, 1280])
def test_nothing_runs_out_of_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})

    check(page, f"This visit was no investigation {'x' * 300}")

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_phone_has_the_form_after_the_article_and_a_way_back(phone: Page) -> None:
    verdict = check(phone, INVESTIGATION)
    expect(verdict.locator(".message")).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    heights = phone.locator("#check :is(button, input, textarea):visible").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44

    verdict.get_by_role("button", name="Show in the article").tap()
    expect(phone.locator("#source mark")).to_be_in_viewport()

    phone.get_by_role("button", name="Back to the check").tap()
    expect(verdict.get_by_role("button", name="Show in the article")).to_be_focused()


@pytest.fixture(scope="module")
def hostile_page(desktop: BrowserContext, hostile_site: Site) -> Iterator[Page]:
    with opened(desktop, hostile_site.url) as page:
        yield page


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_words_are_inert_and_shown_as_they_stand(hostile_page: Page, line: str) -> None:
    verdict = check(hostile_page, line)

    assert "".join(verdict.locator(".same").all_text_contents()) == line
    expect(verdict.locator(".message")).to_have_text("The article has these words, exactly.")
    check(hostile_page, f"{line} struck {line}", f"<u>{line}</u>")
    assert hostile_page.evaluate("window.struck") is None
