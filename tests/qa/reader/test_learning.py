import math
import random

import pytest
import torch

from corpus import Article, Span, passages
from index.packaged import packaged_model
from qa.calibrate import Case, answer_from
from qa.reader.learning import loss_of, read_for, tokens
from qa.reader.pairs import Pairs
from qa.reader.sets import Example
from qa.reader.tasks import Task
from qa.signals import Signals

TEXT = " ".join(f"Sentence {number} is here." for number in range(30))


def task(gold: set[int], tempting: int | None = None) -> Task:
    article = Article("a", TEXT)
    ranked = list(range(16))
    scores = dict.fromkeys(range(30), 0.5)
    return Task(Example(article, "Why?", frozenset(gold), (), tempting), ranked, scores)


def test_the_best_found_are_always_read_and_others_by_chance() -> None:
    random.seed(1)

    read = read_for(task(gold={2}))

    assert read[:5] == [0, 1, 2, 3, 4]
    assert len(set(read)) == 8


@pytest.mark.parametrize(
    "wanted", [pytest.param(task({25}), id="gold"), pytest.param(task(set(), 25), id="tempting")]
)
def test_what_the_search_missed_is_read_all_the_same(wanted: Task) -> None:
    assert 25 in read_for(wanted)


def test_the_loss_is_that_of_the_gold_passages_or_of_none() -> None:
    article = Article("a", "One. Two.")
    pairs = Pairs(packaged_model())("Why?", passages(article))
    answers, ends = torch.zeros(2), [torch.zeros(len(pair.places), 2) for pair in pairs]

    one = loss_of(Example(article, "Why?", frozenset({0})), [0, 1], pairs, answers, ends)
    both = loss_of(Example(article, "Why?", frozenset({0, 1})), [0, 1], pairs, answers, ends)
    none = loss_of(Example(article, "Why?"), [0, 1], pairs, answers, ends)

    assert [loss.item() for loss in (one, both, none)] == pytest.approx(
        [math.log(3), math.log(1.5), math.log(3)]
    )


def test_answering_words_are_found_by_their_place() -> None:
    article = Article("a", "The tower is tall.")
    [pair] = Pairs(packaged_model())("What is tall?", passages(article))

    assert tokens(pair, [Span(4, 9)]) == [1, 1]
    assert tokens(pair, [Span(0, 9)]) == [0, 1]
    assert tokens(pair, []) == []


def test_the_threshold_keeps_wrong_answers_within_the_risk() -> None:
    nothing = Signals(*[0.0] * len(Signals._fields))
    cases = [Case("a", nothing, right, on_topic=True) for right in [True] * 8 + [False] * 2]

    least = answer_from([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.65, 0.1], cases, risk=0.1)

    assert least == 0.2
