"""The decision: answer, or say that the article does not.

Two logistic regressions over the signals, fitted on the training part of a news question set:
one gives the chance that the first quote answers, one that the question is on the topic at all.
"""

import math
from typing import NamedTuple

from qa.answer import Outcome
from qa.signals import Signals

# Answered from this confidence on, and taken for the article's topic from this chance on.
ANSWER_FROM = 0.3
ON_TOPIC_FROM = 0.7


class Regression(NamedTuple):
    """A logistic regression: the chance is 1 / (1 + exp(-(bias + sum of weight * signal)))."""

    weights: Signals
    bias: float

    def chance(self, found: Signals) -> float:
        """Return the chance that `found` speaks for."""
        pairs = zip(self.weights, found, strict=True)
        return 1 / (1 + math.exp(-self.bias - sum(weight * signal for weight, signal in pairs)))


_ANSWERS = Regression(
    Signals(meaning=-0.053, words=4.179, margin=2.972, rise=0.955, known=-6.121, unknown=-0.233),
    bias=-0.711,
)
_ON_TOPIC = Regression(
    Signals(meaning=22.076, words=13.775, margin=-5.246, rise=-5.542, known=-3.101, unknown=-1.881),
    bias=-3.762,
)


class Decision(NamedTuple):
    """The outcome, and the calibrated chance that the first quote answers the question."""

    outcome: Outcome
    confidence: float


def decide(found: Signals) -> Decision:
    """Return whether to answer, from what the search found."""
    confidence = _ANSWERS.chance(found)
    if _ON_TOPIC.chance(found) < ON_TOPIC_FROM:
        return Decision("off_topic", confidence)
    return Decision("answered" if confidence >= ANSWER_FROM else "not_stated", confidence)
