import pytest

from corpus import Article, passages
from index import Hit
from qa.reader.reading import Reading
from qa.selection import selected

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

    assert selected(read) == read[:count]
