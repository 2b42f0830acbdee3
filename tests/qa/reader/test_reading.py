import pytest

from corpus import Article, passages
from index import Hit
from qa.reader.reading import Reading, averaged

HITS = [Hit(unit, 0.5, 0.5, 0.1) for unit in passages(Article("a", "One. Two. Three."))]


def read(*chances: float) -> list[Reading]:
    found = [
        Reading(hit, chance, hit.passage.span) for hit, chance in zip(HITS, chances, strict=True)
    ]
    return sorted(found, key=lambda reading: -reading.chance)


def test_one_reading_is_left_as_it_is() -> None:
    assert averaged([read(0.1, 0.6, 0.2)]) == read(0.1, 0.6, 0.2)


def test_readings_that_agree_say_the_same_together() -> None:
    [first, *_] = averaged([read(0.1, 0.6, 0.2), read(0.1, 0.6, 0.2)])

    assert first.hit is HITS[1]
    assert first.chance == pytest.approx(0.6)


def test_what_one_of_two_readings_rules_out_is_not_first() -> None:
    fused = averaged([read(0.5, 0.4, 0.0), read(0.0, 0.4, 0.5)])

    assert fused[0].hit is HITS[1]
    assert sum(reading.chance for reading in fused) < 1


def test_nothing_read_stays_nothing() -> None:
    assert averaged([[], []]) == []
