import pytest

from corpus import Article, passages
from index import Hit
from qa.reader.reading import Reading
from qa.selection import in_reading_order, selected

ARTICLE = Article("a", "One. Two. Three. Four. Five. Six. Seven.")


@pytest.mark.parametrize(
    ("chances", "count"),
    [
        pytest.param([0.9, 0.05], 1, id="one that stands out"),
        pytest.param([0.4, 0.35, 0.2], 3, id="three that share the chance"),
        pytest.param([0.2, 0.09, 0.09], 1, id="others too unlikely in themselves"),
        pytest.param([0.16] * 6, 5, id="no more than five"),
    ],
)
def test_passages_that_answer_about_as_well_are_quoted_too(
    chances: list[float], count: int
) -> None:
    read = [
        Reading(Hit(unit, 0.5, 0.5, 0.1), chance, unit.span)
        for unit, chance in zip(passages(ARTICLE), chances, strict=False)
    ]

    assert selected(read, "What?") == read[:count]


def read_of(article: Article, *chances: tuple[str, float]) -> list[Reading]:
    units = {unit.text: unit for unit in passages(article)}
    found = [
        (next(unit for text, unit in units.items() if text.startswith(words)), chance)
        for words, chance in chances
    ]
    return [Reading(Hit(unit, 0.5, 0.5, 0.1), chance, unit.span) for unit, chance in found]


BLINKEN = ("“We are concerned the conditions", 0.4)
BACHELET = ("This visit was not an investigation", 0.3)


def test_where_somebody_is_asked_for_others_are_not_quoted_too(ours: Article) -> None:
    read = read_of(ours, BLINKEN, BACHELET)

    assert selected(read, "What did Blinken say about the visit?") == read[:1]
    assert selected(read, "What was said about the visit?") == read


def test_where_others_speak_of_somebody_they_are_all_quoted(ours: Article) -> None:
    read = read_of(ours, ("We call on Michelle Bachelet", 0.4), ("She neglects her mandate", 0.3))

    assert selected(read, "Who criticised Bachelet?") == read


def test_reading_order_is_that_of_the_article(ours: Article) -> None:
    read = read_of(ours, BLINKEN, BACHELET)

    assert in_reading_order(read) == read[::-1]
