from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus import Article, Source, Span
from qa import Quote
from qa.citations.styles import apa, chicago, mla

Style = Callable[[Quote], str]


def after_the_words(style: Style, quote: Quote) -> list[str]:
    cited = style(quote)
    assert cited.startswith(f"{quote.text}\n")
    return cited.removeprefix(f"{quote.text}\n").strip().split("\n\n")


def of_source(quote: Quote, **known: str) -> Quote:
    return replace(quote, article=replace(quote.article, source=Source(**known)), speaker=None)


@pytest.mark.parametrize(
    ("style", "place", "reference"),
    [
        pytest.param(
            apa,
            "(Gustave Eiffel, as cited in Doe, 1889, para. 1)",
            "Doe, J. Q. (1889, March 31). The tower. The Daily News. https://example.org/tower",
            id="APA",
        ),
        pytest.param(
            mla,
            "(Gustave Eiffel, qtd. in Doe, par. 1)",
            "Doe, Jane Q. “The tower.” The Daily News, 31 Mar. 1889, https://example.org/tower.",
            id="MLA",
        ),
        pytest.param(
            chicago,
            "Gustave Eiffel, quoted in Jane Q. Doe, “The tower,” The Daily News, March 31, 1889, "
            "para. 1, https://example.org/tower.",
            "Doe, Jane Q. “The tower.” The Daily News, March 31, 1889. https://example.org/tower.",
            id="Chicago",
        ),
    ],
)
def test_all_that_is_known_is_cited(tower: Quote, style: Style, place: str, reference: str) -> None:
    assert after_the_words(style, tower) == [place, reference]


@pytest.mark.parametrize(
    ("style", "place", "reference"),
    [
        pytest.param(apa, "(“The tower,” n.d., para. 1)", "The tower. (n.d.).", id="APA"),
        pytest.param(mla, "(“The tower,” par. 1)", "“The tower.”", id="MLA"),
        pytest.param(chicago, "“The tower,” para. 1.", "“The tower.”", id="Chicago"),
    ],
)
def test_what_is_not_known_is_left_out(
    bare: Quote, style: Style, place: str, reference: str
) -> None:
    assert after_the_words(style, bare) == [place, reference]


@pytest.mark.parametrize(
    ("published", "references"),
    [
        pytest.param(
            "1889-03",
            ["The tower. (1889, March).", "“The tower.” Mar. 1889.", "“The tower.” March 1889."],
            id="a month",
        ),
        pytest.param(
            "1889",
            ["The tower. (1889).", "“The tower.” 1889.", "“The tower.” 1889."],
            id="a year",
        ),
        pytest.param(
            "spring of 1889",
            [
                "The tower. (spring of 1889).",
                "“The tower.” spring of 1889.",
                "“The tower.” spring of 1889.",
            ],
            id="words",
        ),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(
    tower: Quote, published: str, references: list[str]
) -> None:
    quote = of_source(tower, published=published)

    assert [after_the_words(style, quote)[-1] for style in (apa, mla, chicago)] == references


@pytest.mark.parametrize(
    ("author", "apa_names", "mla_names", "chicago_names", "note_names"),
    [
        pytest.param("The Staff", *["The Staff"] * 4, id="a name in one piece"),
        pytest.param(
            "Doe, Jane; Roe, Jean-Paul",
            "Doe, J., & Roe, J.-P.",
            "Doe, Jane, and Jean-Paul Roe",
            "Doe, Jane, and Jean-Paul Roe",
            "Jane Doe and Jean-Paul Roe",
            id="two",
        ),
        pytest.param(
            "Doe, Jane; Roe, Ann; Poe, Ed",
            "Doe, J., Roe, A., & Poe, E.",
            "Doe, Jane, et al",
            "Doe, Jane, Ann Roe, and Ed Poe",
            "Jane Doe et al.",
            id="three",
        ),
    ],
)
def test_authors_are_named_as_each_style_names_them(
    tower: Quote, author: str, apa_names: str, mla_names: str, chicago_names: str, note_names: str
) -> None:
    quote = of_source(tower, author=author)

    note, entry = after_the_words(chicago, quote)
    stop = "" if apa_names.endswith(".") else "."
    assert after_the_words(apa, quote)[-1] == f"{apa_names}{stop} (n.d.). The tower."
    assert after_the_words(mla, quote)[-1] == f"{mla_names}. “The tower.”"
    assert entry == f"{chicago_names}. “The tower.”"
    assert note == f"{note_names}, “The tower,” para. 1."


def test_a_title_keeps_its_own_question_mark() -> None:
    article = Article("why", "Why so tall?\nBecause.", Span(0, 12))
    quote = Quote(article, Span(13, 21), 1.0)

    assert [after_the_words(style, quote)[-1] for style in (apa, mla, chicago)] == [
        "Why so tall? (n.d.).",
        "“Why so tall?”",
        "“Why so tall?”",
    ]


def test_an_article_without_a_title_goes_by_its_id_in_brackets() -> None:
    quote = Quote(Article("notes", "Because."), Span(0, 8), 1.0)

    assert [after_the_words(style, quote) for style in (apa, mla, chicago)] == [
        ["([notes], n.d., para. 1)", "[notes]. (n.d.)."],
        ["([notes], par. 1)", "[notes]."],
        ["[notes], para. 1.", "[notes]."],
    ]


def test_the_title_itself_has_no_paragraph(bare: Quote) -> None:
    quote = replace(bare, span=Span(0, 9))

    assert [after_the_words(style, quote)[0] for style in (apa, mla, chicago)] == [
        "(“The tower,” n.d.)",
        "(“The tower”)",
        "“The tower.”",
    ]
