import random

import pytest

from corpus import Article, Span, passages
from qa.reader.sets import Example
from qa.reader.tasks import compared

ARTICLE = Article(
    "ship",
    "The ship left Hull at dawn. The ship carried coal. The captain of the ship was Ann Lee."
    " It rained all day. The crew slept. Hull is in the north. Nobody saw the lights.",
)


def example(answer: str, gold: int) -> Example:
    start = ARTICLE.text.index(answer)
    return Example(
        ARTICLE,
        "What did the ship carry?",
        frozenset({gold}),
        (Span(start, start + len(answer)),),
    )


@pytest.fixture(autouse=True)
def _seeded() -> None:
    random.seed(3)


def test_what_answers_is_read_beside_what_shares_the_question_s_words() -> None:
    kept = [task for task in compared([example("coal", 1)] * 50) if task.example.gold]
    assert kept
    for task in kept:
        assert len(task.ranked) == 4
        assert 1 in task.ranked
    assert any(0 in task.ranked for task in kept)


def test_now_and_then_what_answers_is_left_out_with_all_that_has_its_words() -> None:
    lacking = [task for task in compared([example("Hull", 0)] * 200) if not task.example.gold]
    assert 20 < len(lacking) < 60
    texts = {passages(ARTICLE)[at].text for task in lacking for at in task.ranked}
    assert not any("Hull" in text for text in texts)


def test_a_question_without_an_answer_is_passed_over() -> None:
    assert list(compared([Example(ARTICLE, "Who paid?")])) == []
