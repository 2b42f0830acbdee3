import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, Span


def test_the_shipped_article_is_byte_for_byte_the_original(ours: Article) -> None:
    expected = "03f0e0548292263afc8fcae943d75f092712d6045bebcda49508390b056d50ae"

    assert ours.sha256 == expected


def test_the_shipped_article_claims_nothing_of_its_source_that_is_not_known(ours: Article) -> None:
    source = ours.source

    assert {source.publisher, source.author, source.published, source.url, source.licence} == {None}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(3, 3, id="empty"),
        pytest.param(5, 2, id="backwards"),
        pytest.param(-1, 2, id="before the text"),
    ],
)
def test_a_span_refuses_what_is_no_place(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"got start={start}, end={end}"):
        Span(start, end)


def test_a_span_past_the_end_is_refused_with_the_article_named(eiffel: Article) -> None:
    with pytest.raises(ValueError, match="runs past the end of 'eiffel'"):
        eiffel.quote(Span(0, 10_000))


def test_paragraphs_are_numbered_from_one_and_the_title_is_zero(eiffel: Article) -> None:
    numbers = [
        eiffel.paragraph_at(eiffel.text.index(words)) for words in ("The t", "It was", "Cri")
    ]

    assert numbers == [0, 1, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\nTwo.\n\n\nThree.", ["One.", "Two.", "Three."], id="a line each"),
        pytest.param(
            "A line that is\nwrapped by hand.\n\nAnother that\nis wrapped too.",
            ["A line that is\nwrapped by hand.", "Another that\nis wrapped too."],
            id="wrapped lines",
        ),
        pytest.param("One.\r\nTwo.\r\n", ["One.", "Two."], id="Windows line ends"),
        pytest.param("  One.\t\n \n\tTwo.", ["One.", "Two."], id="indented"),
    ],
)
def test_a_paragraph_is_a_line_or_a_block_of_wrapped_ones(text: str, expected: list[str]) -> None:
    article = Article("a", text)

    assert [article.quote(paragraph) for paragraph in article.paragraphs] == expected


@given(st.text(max_size=200))
def test_paragraphs_cover_every_visible_character_in_order(text: str) -> None:
    article = Article("any", text)

    covered = "".join(article.quote(paragraph) for paragraph in article.paragraphs)

    assert "".join(covered.split()) == "".join(text.split())


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
def test_a_span_that_covers_another_overlaps_it(a: int, b: int, c: int, d: int) -> None:
    one, other = Span(a, a + b), Span(c, c + d)

    assert one.overlaps(other) == other.overlaps(one)
    assert not one.covers(other) or one.overlaps(other)
