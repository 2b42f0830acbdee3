import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import QuestionError
from qa.question import MAX_CHARACTERS, checked


@pytest.mark.parametrize("question", ["", "   ", "\n\t", "\x00\x1b", "\u200b\u202e", "\ufeff"])
def test_a_question_without_a_visible_character_is_refused_plainly(question: str) -> None:
    with pytest.raises(QuestionError, match=r"The question is empty\. Type a question"):
        checked(question)


def test_a_question_that_is_too_long_is_refused_with_both_numbers() -> None:
    with pytest.raises(QuestionError, match=r"has 2,001 characters, and at most 2,000"):
        checked("a" * (MAX_CHARACTERS + 1))


def test_a_question_of_the_greatest_length_is_taken() -> None:
    assert checked("a" * MAX_CHARACTERS) == "a" * MAX_CHARACTERS


def test_control_characters_are_taken_for_spaces() -> None:
    assert checked("why\x00did\r\n she go?") == "why did she go?"


def test_characters_that_only_direct_others_fall_away() -> None:
    assert checked("Bache\u00adlet\u202e left\u200b?") == "Bachelet left?"


def test_joined_emoji_stay_joined() -> None:
    assert checked("👩\u200d🏭?") == "👩\u200d🏭?"


@given(st.text(max_size=300))
def test_a_checked_question_is_one_line_and_stays_as_it_is(text: str) -> None:
    try:
        question = checked(text)
    except QuestionError:
        return

    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in question)
    assert checked(question) == question
