import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words import WordIndex


def test_a_row_with_the_words_outranks_one_without() -> None:
    words = WordIndex(["The visit was no investigation.", "She resigned in June."])

    scores = words.scores("Did they investigate?")

    assert scores[0] > scores[1] == 0


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    words = WordIndex(["china visit", "china report", "china law"])

    assert words.weight("report") > words.weight("china")


def test_words_that_no_row_has_lower_the_share_of_those_that_one_has() -> None:
    words = WordIndex(["The visit ended.", "It rained."])

    assert words.scores("visit")[0] > words.scores("visit to Mars")[0] > 0


@pytest.mark.parametrize("text", ["", "the", "你好", "🙂", "unheard"])
def test_a_question_without_known_words_scores_nothing(text: str) -> None:
    words = WordIndex(["The visit ended.", "It rained."])

    assert words.scores(text).tolist() == [0, 0]


def test_rows_without_words_can_be_searched() -> None:
    assert WordIndex(["…", "!"]).scores("visit").tolist() == [0, 0]


@given(st.text(max_size=60))
def test_a_score_is_a_share(question: str) -> None:
    words = WordIndex(["The visit ended in May.", "A report on the visit.", "Rain"])

    assert all(0 <= score <= 1 for score in words.scores(question))
