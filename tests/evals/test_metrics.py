from math import isnan
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Span
from evals.bootstrap import measured
from evals.metrics import (
    aurc,
    auroc,
    ece,
    hits,
    inside,
    points_at,
    reciprocal_rank,
    reliability,
    risk_coverage,
    word_f1,
)

SHARES = st.floats(0, 1, allow_subnormal=False)
JUDGED = st.lists(st.tuples(SHARES, st.booleans()), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("place", "gold", "share"),
    [
        pytest.param(Span(0, 10), [Span(0, 10)], 1, id="the gold itself"),
        pytest.param(Span(0, 10), [Span(5, 20)], 0.5, id="half in, half before"),
        pytest.param(Span(0, 10), [Span(0, 5), Span(5, 10)], 1, id="across two gold sentences"),
        pytest.param(Span(0, 10), [Span(0, 5), Span(0, 5)], 0.5, id="a gold given twice"),
        pytest.param(Span(0, 10), [Span(10, 20)], 0, id="beside it"),
        pytest.param(Span(0, 10), [], 0, id="no gold"),
    ],
)
def test_inside_is_the_share_of_the_quote_that_lies_in_gold(
    place: Span, gold: list[Span], share: float
) -> None:
    assert inside(place, gold) == share


def test_exactly_half_in_the_gold_is_no_hit() -> None:
    assert not hits(Span(0, 10), [Span(5, 20)])
    assert hits(Span(0, 10), [Span(4, 20)])


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([True, True], 1, id="first"),
        pytest.param([False, False, True], 1 / 3, id="third"),
        pytest.param([False, False], 0, id="not found"),
        pytest.param([], 0, id="nothing shown"),
    ],
)
def test_reciprocal_rank_is_one_over_the_first_hits_place(
    found: list[bool], expected: float
) -> None:
    assert reciprocal_rank(found) == expected


TOWER = "It stands 330 metres tall in Paris."
TALL, METRES, PARIS = Span(10, 25), Span(10, 20), Span(29, 34)


def test_word_f1_weighs_words_missed_against_words_too_many() -> None:
    # "330 metres" of "330 metres tall": precision 2/2, recall 2/3.
    assert word_f1(TOWER, METRES, [TALL]) == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("highlight", "answers", "expected"),
    [
        pytest.param(TALL, [TALL], 1, id="the answer"),
        pytest.param(TALL, [PARIS, TALL], 1, id="the best of two answers"),
        pytest.param(PARIS, [TALL], 0, id="other words"),
        pytest.param(None, [TALL], 0, id="no highlight"),
    ],
)
def test_word_f1_at_its_ends(highlight: Span | None, answers: list[Span], expected: float) -> None:
    assert word_f1(TOWER, highlight, answers) == expected


@pytest.mark.parametrize(
    ("highlight", "expected"),
    [
        pytest.param(METRES, True, id="inside the answer"),
        pytest.param(Span(3, 25), True, id="around the answer"),
        pytest.param(Span(3, 20), False, id="across its edge"),
        pytest.param(None, False, id="no highlight"),
    ],
)
def test_a_highlight_points_at_an_answer_it_holds_or_lies_in(
    highlight: Span | None, expected: bool
) -> None:
    assert points_at(highlight, [TALL]) is expected


@pytest.mark.parametrize(
    ("scores", "positive", "expected"),
    [
        pytest.param([0.9, 0.8, 0.2, 0.1], [1, 1, 0, 0], 1, id="parted"),
        pytest.param([0.9, 0.8, 0.2, 0.1], [0, 0, 1, 1], 0, id="the wrong way round"),
        pytest.param([0.9, 0.3, 0.5, 0.1], [1, 1, 0, 0], 0.75, id="three pairs of four"),
        pytest.param([0.5, 0.5, 0.5, 0.5], [1, 0, 1, 0], 0.5, id="all tied"),
    ],
)
def test_auroc_is_the_share_of_pairs_in_the_right_order(
    scores: list[float], positive: list[float], expected: float
) -> None:
    assert auroc(scores, positive) == expected


def test_auroc_is_not_defined_with_one_class_only() -> None:
    assert isnan(auroc([0.1, 0.2], [1, 1]))


@given(JUDGED)
def test_auroc_depends_on_the_order_of_scores_only(judged: list[tuple[float, bool]]) -> None:
    # Rounded, so that the transform keeps every difference there is.
    scores = np.array([round(score, 6) for score, _ in judged])
    positive = [is_positive for _, is_positive in judged]

    plain, bent = auroc(scores, positive), auroc(np.exp(3 * scores), positive)

    assert np.array_equal(plain, bent, equal_nan=True)


def test_risk_is_the_share_wrong_among_the_surest() -> None:
    curve = risk_coverage([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0])

    assert curve.coverage.tolist() == [0.25, 0.5, 0.75, 1]
    assert curve.risk.tolist() == pytest.approx([0, 1 / 2, 1 / 3, 1 / 2])
    assert aurc([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0]) == pytest.approx(1 / 3)


@given(JUDGED, st.randoms(use_true_random=False))
def test_risk_does_not_depend_on_the_order_of_equals(
    judged: list[tuple[float, bool]], random: Random
) -> None:
    shuffled = random.sample(judged, len(judged))

    assert aurc(*zip(*shuffled, strict=True)) == pytest.approx(aurc(*zip(*judged, strict=True)))


def test_ece_is_the_mean_distance_of_confidence_and_accuracy() -> None:
    # 0.90 and 0.92 share a bin: mean 0.91, half right; 0.1 is alone, and wrong.
    confidence, right = [0.90, 0.92, 0.1], [1, 0, 0]

    assert [b.size for b in reliability(confidence, right)] == [1, 2]
    assert ece(confidence, right) == pytest.approx((2 * 0.41 + 1 * 0.1) / 3)


@given(JUDGED)
def test_ece_lies_between_0_and_1(judged: list[tuple[float, bool]]) -> None:
    assert 0 <= ece(*zip(*judged, strict=True)) <= 1


@given(st.lists(st.booleans(), min_size=1, max_size=60))
def test_the_interval_holds_the_share(rights: list[bool]) -> None:
    measure = measured(np.mean, rights)

    assert measure is not None
    assert measure.low <= measure.value <= measure.high
    assert measure.n == len(rights)


def test_the_same_cases_give_the_same_interval() -> None:
    assert measured(np.mean, [1, 0, 1, 1, 0]) == measured(np.mean, [1, 0, 1, 1, 0])


def test_the_interval_narrows_with_more_cases() -> None:
    few, many = measured(np.mean, [1, 0] * 10), measured(np.mean, [1, 0] * 1000)

    assert few is not None
    assert many is not None
    assert many.high - many.low < (few.high - few.low) / 5


def test_nothing_is_measured_without_cases_or_without_meaning() -> None:
    assert measured(np.mean, []) is None
    assert measured(auroc, [0.1, 0.2], [1, 1]) is None
