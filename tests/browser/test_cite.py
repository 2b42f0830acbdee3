import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from qa import Conversation
from qa.citations import LABELS, cite, conversation_data, conversation_markdown, verify
from qa.citations.reading import read_citations
from tests.browser.site import Site, ask

LEAVING = "And why did she leave?"
CRITICS = "Who criticised her?"
PUBLISHED = "When was the report finally published?"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
NO_COPYING = f"{NO_CLIPBOARD}; document.execCommand = () => false"


def opened(turn: Locator, index: int = 0) -> Locator:
    turn.get_by_role("button", name="Cite").nth(index).click()
    return turn.get_by_role("group", name="Cite")


def field(panel: Locator) -> Locator:
    return panel.get_by_label("Citation")


def test_every_format_is_what_the_server_made(page: Page, site: Site) -> None:
    turn = ask(page, CRITICS)

    for index, quote in enumerate(site.bot.answers[CRITICS].quotes):
        panel = opened(turn, index)
        for name, text in cite(quote).items():
            panel.get_by_label("Format").select_option(label=LABELS[name])
            assert field(panel).input_value() == text
        turn.get_by_role("button", name="Cite").nth(index).click()
        expect(panel).to_be_hidden()


def test_nearest_passage_can_be_cited(page: Page, site: Site) -> None:
    panel = opened(ask(page, PUBLISHED))

    expect(field(panel)).to_have_value(cite(site.bot.answers[PUBLISHED].nearest[0])["plain"])


def test_copy_puts_the_chosen_format_on_the_clipboard_and_says_so(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    [quote] = site.bot.answers[LEAVING].quotes
    panel = opened(ask(page, LEAVING))
    panel.get_by_label("Format").select_option(label="BibTeX")

    panel.get_by_role("button", name="Copy").click()

    expect(panel.get_by_role("status")).to_have_text("Copied: BibTeX.")
    assert page.evaluate("navigator.clipboard.readText()") == cite(quote)["bibtex"]
    page.context.clear_permissions()


def test_without_a_clipboard_the_old_way_copies_and_the_focus_stays(page: Page) -> None:
    page.evaluate(NO_CLIPBOARD)
    panel = opened(ask(page, LEAVING))

    panel.get_by_role("button", name="Copy").click()

    expect(panel.get_by_role("status")).to_have_text("Copied: Plain text.")
    expect(panel.get_by_role("button", name="Copy")).to_be_focused()


def test_where_nothing_copies_the_citation_is_left_selected(page: Page) -> None:
    page.evaluate(NO_COPYING)
    panel = opened(ask(page, LEAVING))

    panel.get_by_role("button", name="Copy").click()

    expect(panel.get_by_role("status")).to_contain_text("The citation is selected")
    expect(field(panel)).to_be_focused()
    assert field(panel).evaluate("it => it.value.slice(it.selectionStart, it.selectionEnd)") == (
        field(panel).input_value()
    )


def test_keyboard_opens_it_walks_through_it_and_closes_it(page: Page) -> None:
    turn = ask(page, LEAVING)
    button = turn.get_by_role("button", name="Cite")
    expect(button).to_have_accessible_name(re.compile(r"^Cite ?: Paragraph 14$"))
    turn.get_by_role("button", name="Show in the article").click()
    button.focus()

    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    reached = []
    for _ in range(3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.tagName"))
    page.keyboard.press("Escape")

    assert reached == ["SELECT", "TEXTAREA", "BUTTON"]
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    page.keyboard.press("Escape")
    expect(turn.get_by_role("button", name="Show in the article")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_open_panels_stay_inside_the_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    panel = opened(ask(page, CRITICS))
    panel.get_by_label("Format").select_option(label="Web Annotation")
    page.get_by_role("button", name="Export").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_phone_controls_are_large_enough_to_tap(phone: Page) -> None:
    opened(ask(phone, LEAVING))
    phone.get_by_role("button", name="Export").tap()

    heights = phone.locator("#transcript .panel :is(button, select):visible").evaluate_all(
        "all => all.map(it => it.getBoundingClientRect().height)"
    )

    assert len(heights) == 4
    assert min(heights) >= 44


def test_printed_page_has_no_open_panel(page: Page) -> None:
    panel = opened(ask(page, LEAVING))

    page.emulate_media(media="print")

    expect(panel).to_be_hidden()


def test_export_saves_the_whole_conversation(page: Page, site: Site, tmp_path: Path) -> None:
    expect(page.get_by_role("button", name="Export")).to_be_hidden()
    for question in (LEAVING, PUBLISHED):
        ask(page, question)
    page.get_by_role("button", name="Export").click()
    panel = page.get_by_role("group", name="Export")
    conversation = Conversation((site.bot.answers[LEAVING], site.bot.answers[PUBLISHED]))

    for kind, name in (("Markdown", "on-the-record.md"), ("JSON", "on-the-record.json")):
        with page.expect_download() as download:
            panel.get_by_role("button", name=kind).click()
        assert download.value.suggested_filename == name
        download.value.save_as(tmp_path / name)
        expect(panel.get_by_role("status")).to_have_text(f"Saved as {name}.")

    markdown = (tmp_path / "on-the-record.md").read_text(encoding="utf-8")
    assert markdown == conversation_markdown(conversation)
    data = json.loads((tmp_path / "on-the-record.json").read_text(encoding="utf-8"))
    assert data == json.loads(json.dumps(conversation_data(conversation)))
    read = read_citations(tmp_path / "on-the-record.json")
    assert [verify(it, site.bot.articles).status for it in read] == ["ok"] * 3
    expect(page.locator(".turn")).to_have_count(2)


def test_clear_takes_the_export_away(page: Page) -> None:
    ask(page, LEAVING)
    page.get_by_role("button", name="Export").click()

    page.get_by_role("button", name="Clear").click()

    expect(page.locator(".turn")).to_have_count(0)
    expect(page.get_by_role("button", name="Export")).to_be_hidden()
    expect(page.get_by_role("group", name="Export")).to_be_hidden()
