from playwright.sync_api import Locator, Page, expect

from qa.page import view
from tests.browser.site import Site, ask

LEAVING = "And why did she leave?"
CRITICS = "Who criticised her?"
IS_INSIDE = """([mark, box]) => {
  const inner = mark.getBoundingClientRect(), outer = box.getBoundingClientRect();
  return outer.top <= inner.top && inner.bottom <= outer.bottom;
}"""


def in_view(page: Page) -> bool:
    handles = [page.locator(it).element_handle() for it in ("#source mark", "#source .paper")]
    inside: bool = page.evaluate(IS_INSIDE, handles)
    return inside


def paragraph(page: Page, number: int) -> Locator:
    return page.locator(f'#source [data-n="{number}"]')


def test_whole_article_is_shown_as_it_stands(page: Page, site: Site) -> None:
    [article] = site.bot.articles

    shown = page.locator("#source .paper > *").all_text_contents()

    assert shown == [it["text"] for it in view.article(article)["paragraphs"]]
    assert "".join(shown) == article.text.replace("\n", "")


def test_quotation_is_marked_and_in_view_without_a_click(page: Page, site: Site) -> None:
    [quote] = site.bot.answers[LEAVING].quotes

    ask(page, LEAVING)

    expect(page.locator("#source mark")).to_have_count(1)
    assert page.locator("#source mark").text_content() == quote.text
    assert page.locator("#source mark .words").text_content() == "for personal reasons"
    assert in_view(page)
    assert page.evaluate("scrollY") == 0
    expect(page.locator(".marked-place")).to_have_text(
        f"Paragraph 14, characters {quote.start}–{quote.end}"
    )


def test_marking_leaves_the_paragraph_as_it_was(page: Page) -> None:
    before = paragraph(page, 14).text_content()

    ask(page, LEAVING)
    assert paragraph(page, 14).text_content() == before
    ask(page, "Hello!")
    assert paragraph(page, 14).text_content() == before
    expect(page.locator("#source mark")).to_have_count(0)


def test_each_button_marks_its_own_quotation_and_goes_to_it(page: Page, site: Site) -> None:
    turn = ask(page, CRITICS)

    for index, quote in enumerate(site.bot.answers[CRITICS].quotes):
        turn.get_by_role("button", name="Show in the article").nth(index).click()

        assert page.locator("#source mark").all_text_contents() == [quote.text]
        expect(paragraph(page, quote.paragraph)).to_be_focused()


def test_escape_goes_back_to_the_button(page: Page) -> None:
    button = ask(page, CRITICS).get_by_role("button", name="Show in the article").last
    button.focus()
    page.keyboard.press("Enter")
    expect(paragraph(page, 3)).to_be_focused()

    page.keyboard.press("Escape")

    expect(button).to_be_focused()
    expect(page.locator(".back")).to_be_hidden()


def test_back_button_goes_back_to_the_button(page: Page) -> None:
    button = ask(page, LEAVING).get_by_role("button", name="Show in the article")
    button.click()

    page.get_by_role("button", name="Back to the answer").click()

    expect(button).to_be_focused()


def test_nearest_passage_is_marked_only_when_asked_for(page: Page) -> None:
    turn = ask(page, "When was the report finally published?")
    expect(page.locator("#source mark")).to_have_count(0)

    turn.get_by_role("button", name="Show in the article").first.click()

    expect(page.locator("#source mark")).to_have_text(turn.locator(".passage").first.inner_text())


def test_skip_buttons_lead_past_the_conversation(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#source .paper")).to_be_focused()


def test_phone_has_one_column_and_a_way_back(phone: Page) -> None:
    turn = ask(phone, LEAVING)
    expect(turn.locator("blockquote")).to_be_in_viewport()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390

    turn.get_by_role("button", name="Show in the article").tap()
    expect(phone.locator("#source mark")).to_be_in_viewport()

    phone.get_by_role("button", name="Back to the answer").tap()
    expect(turn.locator("blockquote")).to_be_in_viewport()


def test_phone_buttons_are_large_enough_to_tap(phone: Page) -> None:
    ask(phone, CRITICS)

    heights = phone.locator("button:visible:not(.skip)").evaluate_all(
        "buttons => buttons.map(button => button.getBoundingClientRect().height)"
    )

    assert min(heights) >= 44
