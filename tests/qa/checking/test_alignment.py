from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from qa.checking.alignment import nearest
from qa.checking.finding import may_be_near

lines = st.text(alphabet="abcd", max_size=14)
patterns = st.text(alphabet="abc", min_size=1, max_size=8)


def distances(pattern: str, text: str) -> dict[tuple[int, int], int]:
    """Every stretch of the text, with its distance to the pattern."""
    return {
        (first, last): Levenshtein.distance(pattern, text[first:last])
        for first in range(len(text))
        for last in range(first + 1, len(text) + 1)
    }


@given(patterns, lines)
def test_no_stretch_is_nearer_than_the_nearest(pattern: str, text: str) -> None:
    every = distances(pattern, text)

    least, stretches = nearest(pattern, text, len(pattern))

    assert least == min([len(pattern), *every.values()])
    assert all(every[stretch] == least for stretch in stretches)


@given(patterns, lines)
def test_stretches_are_in_order_and_apart(pattern: str, text: str) -> None:
    _, stretches = nearest(pattern, text, len(pattern))

    assert all(before[1] <= after[0] for before, after in pairwise(stretches))


def test_every_place_that_is_nearest_is_found() -> None:
    assert nearest("abcde", "abxde--abcdx--abcd-", 2) == (1, [(0, 5), (7, 12), (14, 19)])


def test_what_is_too_far_is_nowhere() -> None:
    assert nearest("abcde", "abxyz", 2) == (3, [])


@given(patterns, lines, st.data())
def test_what_is_near_enough_is_never_passed_over(
    pattern: str, text: str, data: st.DataObject
) -> None:
    most = data.draw(st.integers(0, len(pattern) - 1))
    is_near = any(distance <= most for distance in distances(pattern, text).values())

    assert may_be_near(pattern, text, most) or not is_near
