import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, passages
from index import Hit
from qa.decision import Regression, decide, fitted
from qa.reader.reading import Reading
from qa.reason import reason
from qa.signals import Signals, other_voice, signals, unknown

SAID = "“The tower is tall,” said Ann Lee. Bob Fox said that it was ugly. It cost 8 million francs."


@pytest.fixture
def article() -> Article:
    return Article("tower", SAID)


def read(article: Article, *chances: float) -> list[Reading]:
    units = passages(article)
    return [
        Reading(Hit(unit, 0.5, 0.5, 0.1), chance, unit.span)
        for unit, chance in zip(units, chances, strict=False)
    ]


def test_the_signals_are_of_the_first_reading(article: Article) -> None:
    found = signals("How tall?", read(article, 0.5, 0.25), [article])

    assert [round(value, 9) for value in found] == [
        round(value, 9)
        for value in Signals(
            answered=math.log(3),
            first=0.0,
            lead=math.log(3),
            meaning=0.5,
            words=0.1,
            known=0.1,
            unknown=0.0,
            other_voice=0.0,
        )
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("What did Eiffel say in 1889?", ["Eiffel", "1889"], id="a name and a year"),
        pytest.param("Did Ann’s tower cost 8 million?", [], id="all mentioned"),
        pytest.param("Who paid? And why Paris?", ["Paris"], id="a sentence's first word is none"),
        pytest.param("WHO PAID FOR PARIS", [], id="capitals throughout"),
        pytest.param("so I'd ask who paid", [], id="myself"),
        pytest.param("Was it 18 million?", ["18"], id="a number inside none"),
    ],
)
def test_names_and_numbers_that_the_article_never_mentions_are_known(
    article: Article, question: str, expected: list[str]
) -> None:
    assert unknown(question, [article]) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("what did fox say about the height?", "Bob Fox", id="another's words"),
        pytest.param("What did Lee say about the height?", None, id="the speaker's own words"),
        pytest.param("What did Lee tell Fox?", None, id="both are named"),
        pytest.param("How tall is it?", None, id="nobody is named"),
    ],
)
def test_a_passage_in_anothers_words_is_noticed(
    article: Article, question: str, expected: str | None
) -> None:
    [first] = read(article, 0.9)

    assert other_voice(question, first) == expected


def test_a_silence_says_what_is_never_mentioned(article: Article) -> None:
    said = reason("Did she go to Paris?", read(article, 0.1), [article])

    assert said == "The article does not say. It never mentions “Paris”."


def test_a_silence_says_whose_words_come_nearest(article: Article) -> None:
    said = reason("What did Fox say about height?", read(article, 0.1), [article])

    assert said == (
        "The article does not say. What comes nearest was said by Ann Lee, not by Bob Fox."
    )


def test_a_silence_without_a_known_reason_gives_none(article: Article) -> None:
    said = reason("how old is she", read(article, 0.1), [article])

    assert said == "The article does not say."


SIGNAL = st.floats(-50, 50)


@given(st.tuples(*[SIGNAL] * len(Signals._fields)))
def test_a_confidence_is_a_chance_and_answers_only_from_the_threshold_on(
    values: tuple[float, ...],
) -> None:
    decision = decide(Signals(*values))

    assert 0 <= decision.confidence <= 1
    assert (decision.outcome == "answered") == (decision.confidence >= fitted().answer_from)


def test_a_regression_is_a_logistic_one() -> None:
    one = Signals(1, 0, 0, 0, 0, 0, 0, 0)

    assert Regression(one, bias=-1.0).chance(one) == 0.5


def test_a_surer_reading_makes_a_surer_answer() -> None:
    weights = fitted().answers.weights

    assert weights.answered + weights.first > 0
