import pytest
from playwright.sync_api import Page, expect

from qa import Conversation
from tests.browser.site import Site, ask, settled

INVESTIGATION = "Why did Bachelet say it wasn’t an investigation?"
LEAVING = "And why did she leave?"
PUBLISHED = "When was the report finally published?"
MORE = "anything more on that?"


def test_quotation_stands_exactly_as_in_the_article(page: Page, site: Site) -> None:
    [quote] = site.bot.answers[INVESTIGATION].quotes
    assert quote.highlight

    turn = ask(page, INVESTIGATION)

    assert turn.locator("blockquote").text_content() == quote.text
    assert turn.locator(".words").text_content() == quote.article.quote(quote.highlight)


def test_speaker_place_and_strength_stand_beside_it(page: Page) -> None:
    turn = ask(page, INVESTIGATION)

    expect(turn.locator(".speaker")).to_have_text("Michelle Bachelet, quoted directly")
    expect(turn.locator(".place")).to_have_text("Paragraph 5")
    expect(turn.locator(".strength")).to_have_text("Strong match")


def test_focus_stays_in_the_question_box(page: Page) -> None:
    ask(page, INVESTIGATION)

    expect(page.locator("#question textarea")).to_be_focused()
    expect(page.locator("#question textarea")).to_have_value("")


def test_follow_up_shows_how_it_was_understood_and_goes_on_from_before(
    page: Page, site: Site
) -> None:
    ask(page, INVESTIGATION)
    turn = ask(page, LEAVING)

    expect(turn.locator(".understood")).to_have_text(
        "Understood as: And why did Michelle Bachelet leave?"
    )
    _, conversation = site.bot.asked[-1]
    assert [answer.question for answer in conversation.answers] == [INVESTIGATION]


def test_question_is_asked_again_as_typed_with_one_click(page: Page, site: Site) -> None:
    ask(page, INVESTIGATION)
    turn = ask(page, LEAVING)

    turn.get_by_role("button", name="Ask it as typed").click()
    settled(page.locator(".turn").nth(2))

    assert site.bot.asked[-1] == (LEAVING, Conversation())
    expect(page.locator(".turn .question").nth(2)).to_have_text(LEAVING)
    expect(page.locator("#question textarea")).to_be_focused()
    ask(page, PUBLISHED)
    _, conversation = site.bot.asked[-1]
    assert [answer.question for answer in conversation.answers] == [INVESTIGATION, LEAVING, LEAVING]


def test_question_that_was_searched_as_typed_says_nothing_of_it(page: Page) -> None:
    turn = ask(page, INVESTIGATION)

    expect(turn.locator(".understood")).to_have_count(0)
    expect(turn.get_by_role("button", name="Ask it as typed")).to_have_count(0)


def test_what_was_not_shown_yet_is_said_to_be(page: Page) -> None:
    ask(page, INVESTIGATION)

    expect(ask(page, MORE).locator(".message")).to_have_text("Not shown yet:")


def test_silence_is_a_state_of_its_own(page: Page, site: Site) -> None:
    turn = ask(page, PUBLISHED)

    expect(turn.locator(".message")).to_have_text("The article does not say.")
    expect(turn.locator(":is(figure, blockquote, mark)")).to_have_count(0)
    expect(turn.locator("h4")).to_have_text("The nearest passages, which are not an answer")
    assert turn.locator(".passage").all_text_contents() == [
        quote.text for quote in site.bot.answers[PUBLISHED].nearest
    ]
    assert turn.locator(".card").evaluate("card => getComputedStyle(card).borderStyle") == "dashed"


@pytest.mark.parametrize(
    ("question", "status", "message"),
    [
        pytest.param(
            "Who won the World Cup?",
            "off_topic",
            "This article is about something else.",
            id="about something else",
        ),
        pytest.param(
            "Hello!", "small_talk", "Hello. Ask me what the article says.", id="small talk"
        ),
    ],
)
def test_other_outcomes_look_like_neither_answer_nor_silence(
    page: Page, question: str, status: str, message: str
) -> None:
    turn = ask(page, question)

    expect(turn).to_have_attribute("data-status", status)
    expect(turn.locator(".message")).to_have_text(message)
    expect(turn.locator(":is(figure, .silent, .nearest)")).to_have_count(0)


def test_unaskable_question_is_told_so_and_comes_back_to_be_mended(page: Page) -> None:
    turn = ask(page, "x" * 2_001)

    expect(turn.locator(".notice")).to_contain_text("at most 2,000 characters")
    expect(page.locator("#question textarea")).to_have_value("x" * 2_001)
    expect(ask(page, INVESTIGATION).locator("blockquote")).to_have_count(1)


def test_empty_question_is_told_so(page: Page) -> None:
    turn = ask(page, "   ")

    expect(turn.locator(".notice")).to_have_text("Please type a question.")
    expect(turn.locator(".question")).to_have_count(0)


def test_suggested_question_is_asked_and_leaves_the_focus_in_the_box(page: Page) -> None:
    page.get_by_role("button", name="When was the report finally published?").click()
    settled(page.locator(".turn"))

    expect(page.locator(".turn .silent")).to_have_count(1)
    expect(page.locator("#question textarea")).to_be_focused()
    expect(page.locator(".welcome")).to_be_hidden()


def test_clear_forgets_the_conversation(page: Page, site: Site) -> None:
    ask(page, INVESTIGATION)

    page.get_by_role("button", name="Clear").click()

    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#source mark")).to_have_count(0)
    expect(page.locator(".example")).to_have_count(3)
    expect(page.locator("#question textarea")).to_be_focused()
    ask(page, INVESTIGATION)
    assert site.bot.asked[-1][1].answers == ()


def test_two_tabs_share_nothing(page: Page, site: Site) -> None:
    other = page.context.new_page()
    other.goto(site.url)
    ask(page, INVESTIGATION)

    ask(other, LEAVING)

    assert site.bot.asked[-1] == (LEAVING, Conversation())
    expect(other.locator(".turn")).to_have_count(1)
    other.close()


def test_one_short_announcement_is_made(page: Page, site: Site) -> None:
    [quote] = site.bot.answers[LEAVING].quotes
    status = page.locator("#transcript [role=status]")

    ask(page, LEAVING)
    expect(status).to_have_text(f"Michelle Bachelet, partly quoted, paragraph 14: {quote.text}")
    ask(page, PUBLISHED)
    expect(status).to_have_text("The article does not say. Nearest passages listed: 2.")


def test_nothing_is_kept_in_the_browser(page: Page) -> None:
    ask(page, INVESTIGATION)

    kept = page.evaluate(
        "async () => [JSON.stringify(localStorage) + JSON.stringify(sessionStorage),"
        " (await indexedDB.databases()).length]"
    )
    assert "investigation" not in kept[0]
    assert kept[1] == 0
