import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from pybtex.database import parse_string

from corpus import Source
from qa import Quote
from qa.citations import LABELS, cite
from qa.citations.bibtex import ESCAPES, bibtex, escaped
from qa.citations.formats import markdown
from qa.citations.markup import quoted
from tests.qa.citations.texts import TEXTS, quotes

_LATEX = {latex: character for character, latex in ESCAPES.items()} | {"{}": ""}
_PIECE = re.compile("|".join(re.escape(it) for it in sorted(_LATEX, key=len, reverse=True)))


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def shown(source: str) -> str:
    """Return the text that a reader of the Markdown sees."""
    inlines = [token for token in READER.parse(source) if token.type == "inline"]
    pieces = [child for token in inlines for child in token.children or []]
    return "".join(piece.content or "\n" * (piece.type == "softbreak") for piece in pieces)


def visible(text: str) -> str:
    return "".join(text.split())


def test_every_format_is_there_in_the_order_of_its_label(tower: Quote) -> None:
    assert list(cite(tower)) == list(LABELS)


def test_there_is_no_link_where_the_article_has_no_address(bare: Quote) -> None:
    assert list(cite(bare)) == [name for name in LABELS if name != "link"]


def test_plain_text_tells_the_words_the_speaker_and_the_place(tower: Quote, bare: Quote) -> None:
    assert cite(tower)["plain"] == (
        "“We were afraid of the wind,” said Eiffel.\n"
        "– Gustave Eiffel, quoted directly. Jane Q. Doe, “The tower”, The Daily News, 1889-03-31, "
        "paragraph 1, characters 37–79, https://example.org/tower"
    )
    assert cite(bare)["plain"] == (
        "“We were afraid of the wind,” said Eiffel.\n"
        "– The article’s own words. “The tower”, paragraph 1, characters 37–79"
    )


def test_markdown_quotes_the_words_and_links_the_title(tower: Quote) -> None:
    assert markdown(tower) == (
        "> “We were afraid of the wind,” said Eiffel.\n\n"
        "– Gustave Eiffel, quoted directly. Jane Q. Doe, [“The tower”]"
        "(https://example.org/tower#:~:text=%E2%80%9CWe%20were%20afraid%20of%20the%20wind%2C"
        "%E2%80%9D%20said%20Eiffel.), The Daily News, 1889-03-31, paragraph 1, characters 37–79"
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. first",
        "- item",
        "# heading",
        "a\n===\nb",
        "    code",
        "*a* _b_ ~~c~~ `d`",
        "<b>e</b> &amp; [f](g) ![h](i)",
        "| a |\n|---|\n| b |",
        "x\n```\ny",
        "[1]: http://z",
    ],
)
def test_markdown_shows_hostile_words_as_they_are(text: str) -> None:
    tokens = {token.type for token in READER.parse(quoted(text))}

    assert shown(quoted(text)).strip() == text.strip()
    assert tokens <= {
        *("blockquote_open", "blockquote_close"),
        *("paragraph_open", "paragraph_close", "inline"),
    }


@given(TEXTS)
def test_markdown_shows_any_words(text: str) -> None:
    assert visible(shown(quoted(text))) == visible(text)


@given(TEXTS)
def test_latex_prints_any_words(text: str) -> None:
    assert _PIECE.sub(lambda it: _LATEX[it[0]], escaped(text)) == text


@given(quotes())
def test_bibtex_is_read_by_bibtex(quote: Quote) -> None:
    [entry] = parse_string(bibtex(quote), "bibtex").entries.values()

    assert visible(entry.fields.get("annote", "")) == visible(escaped(quote.text))


def test_bibtex_holds_what_is_known(tower: Quote, bare: Quote) -> None:
    assert bibtex(tower).splitlines() == [
        "@misc{tower-37-79,",
        "  author = {Doe, Jane Q.},",
        "  title = {{The tower}},",
        "  howpublished = {The Daily News},",
        "  year = {1889},",
        "  month = {3},",
        "  day = {31},",
        "  url = {https://example.org/tower},",
        "  note = {Paragraph 1, characters 37–79},",
        "  annote = {“We were afraid of the wind,” said Eiffel.},",
        "}",
    ]
    assert bibtex(bare).splitlines()[1:3] == [
        "  title = {{The tower}},",
        "  note = {Paragraph 1, characters 37–79},",
    ]


def test_csl_holds_what_is_known(tower: Quote, bare: Quote) -> None:
    place = {
        "id": "tower-37-79",
        "title": "The tower",
        "note": "Paragraph 1, characters 37–79",
        "annote": tower.text,
    }

    assert json.loads(cite(bare)["csl"]) == [{**place, "type": "document"}]
    assert json.loads(cite(tower)["csl"]) == [
        {
            **place,
            "type": "webpage",
            "author": [{"family": "Doe", "given": "Jane Q."}],
            "container-title": "The Daily News",
            "issued": {"date-parts": [[1889, 3, 31]]},
            "URL": "https://example.org/tower",
        }
    ]


def test_an_address_that_is_no_web_address_is_never_a_link(tower: Quote) -> None:
    article = replace(tower.article, source=Source(url="javascript:alert(1)"))

    written = cite(replace(tower, article=article))

    assert "javascript" not in "".join(written.values())
