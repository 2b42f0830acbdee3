from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from corpus import Article, Span
from qa import Answer, Quote
from qa.citations import cite
from tests.browser.site import Site, ask, opened, serve
from tests.frozen_bot import FrozenBot

ALERT = "window.struck=true"
HOSTILE = [
    pytest.param(f"<img src=x onerror={ALERT}><b>bold</b>", id="HTML"),
    pytest.param(f"</script><script>{ALERT}</script>", id="a script's end"),
    pytest.param("![x](http://outside.example/x.png) *a_b* [l](javascript:1) `c`", id="Markdown"),
    pytest.param("$$x^2$$ and \\(y\\) cost $5 or $6", id="LaTeX"),
    pytest.param("${window.struck=true} {{value}} {{{value}}} {{#each x}}", id="templates"),
    pytest.param("back\\slash \\u0041 \\n `tick`", id="backslashes"),
    pytest.param("\u202egnilles\u202c \u2066iso\u2069 \u200f!", id="bidirectional controls"),
    pytest.param("🏔️ 𝕏𝕐 👩‍👩‍👧 e\u0301", id="characters beyond 16 bits"),
    pytest.param("two  spaces\u00a0and a&nbsp;&lt;tag&gt;", id="spaces and entities"),
]
LINES = [str(case.values[0]) for case in HOSTILE]


def hostile_bot() -> FrozenBot:
    """Every line is a paragraph, and the answer to itself; its second half is what answers."""
    text = "\n".join(["𝕋𝕚𝕥𝕝𝕖 <i>${1}</i>", *LINES]) + "\n"
    article = Article("<hostile>", text, Span(0, text.index("\n")))
    quotes = [
        Quote(
            article,
            span,
            score=1.0,
            speaker="<u>Nobody</u> ${x}",
            speech="direct",
            highlight=Span((span.start + span.end) // 2, span.end),
        )
        for span in article.paragraphs
    ]
    return FrozenBot(
        (article,),
        {
            quote.text: Answer(quote.text, f"{quote.text}?", "answered", 0.7, "Said:", (quote,))
            for quote in quotes
        },
    )


@pytest.fixture(scope="module")
def hostile_site() -> Iterator[Site]:
    with serve(hostile_bot()) as served:
        yield served


@pytest.fixture(scope="module")
def hostile_page(desktop: BrowserContext, hostile_site: Site) -> Iterator[Page]:
    with opened(desktop, hostile_site.url) as page:
        yield page


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_text_is_inert_and_shown_as_it_stands(
    hostile_page: Page, hostile_site: Site, line: str
) -> None:
    [quote] = hostile_site.bot.answers[line].quotes

    turn = ask(hostile_page, line)

    assert turn.locator(".question").text_content() == line
    assert turn.locator(".searched").text_content() == f"{line}?"
    assert turn.locator("blockquote").text_content() == line
    assert turn.locator("blockquote .words").text_content() == line[len(line) // 2 :]
    assert turn.locator(".speaker").text_content() == "<u>Nobody</u> ${x}, quoted directly"
    turn.get_by_role("button", name="Cite").click()
    assert turn.get_by_label("Citation").input_value() == cite(quote)["plain"]
    assert hostile_page.locator("#source mark").text_content() == line
    assert hostile_page.locator("#source mark .words").text_content() == line[len(line) // 2 :]
    assert hostile_page.evaluate("window.struck") is None


def test_hostile_article_is_shown_as_it_stands(hostile_page: Page) -> None:
    shown = hostile_page.locator("#source .paper > *").all_text_contents()

    assert shown == ["𝕋𝕚𝕥𝕝𝕖 <i>${1}</i>", *LINES]
    expect(hostile_page.locator("#source .paper :is(i, b, img, script)")).to_have_count(0)
    assert hostile_page.evaluate("window.struck") is None
