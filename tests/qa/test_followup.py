import pytest

from index import Asked
from qa import Answer, Conversation
from qa.followup import DECAY, stands_alone, understand


def after(*questions: str) -> Conversation:
    return Conversation(tuple(Answer(asked, asked, "not_stated", 0.2, "") for asked in questions))


@pytest.mark.parametrize(
    "question",
    [
        "why?",
        "When was that?",
        "and the death penalty?",
        "What about Blinken?",
        "did he resign too?",
    ],
)
def test_a_question_that_leaves_something_out_brings_the_one_before_along(question: str) -> None:
    understood = understand(question, after("Who is she?", "Why did Bachelet go?"))

    assert understood.asked == (
        Asked(question),
        Asked("Why did Bachelet go?", DECAY),
        Asked("Who is she?", DECAY**2),
    )
    assert understood.text == f"Why did Bachelet go? {question}"
    assert understood.words == f"{question} (after “Why did Bachelet go?”)"


@pytest.mark.parametrize(
    "question",
    [
        "What did Blinken say about the visit?",
        "Did Bachelet say that she would publish the report?",
        "How did critics react to the statement on capital sentences?",
    ],
)
def test_a_question_that_stands_alone_is_left_untouched(question: str) -> None:
    assert stands_alone(question)
    assert understand(question, after("Who is Abbas?")).asked == (Asked(question),)
    assert understand(question, after("Who is Abbas?")).words == question


def test_the_first_question_stands_for_itself() -> None:
    assert understand("why?", Conversation()).asked == (Asked("why?"),)


def test_a_follow_up_of_a_follow_up_comes_back_to_the_last_full_question() -> None:
    understood = understand("and why?", after("Why did Bachelet resign", "When was that?"))

    assert understood.text == "Why did Bachelet resign? and why?"
    assert understood.words == "and why? (after “Why did Bachelet resign”)"


def test_small_talk_is_nothing_to_come_back_to() -> None:
    thanks = Answer("thanks", "thanks", "small_talk", 1.0, "You are welcome.")

    understood = understand("why?", after("Why did Bachelet go?").then(thanks))

    assert understood.asked[1] == Asked("Why did Bachelet go?", DECAY)
