"""The decision: answer, or say that the article does not.

Two logistic regressions over the signals, fitted by `python -m qa.calibrate` on questions that
neither the reader was trained on nor the evals report: one gives the chance that the first
passage answers, the other the chance that the question is about the article's topic at all.
"""

import json
import math
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from index import ModelError
from qa.answer import Outcome
from qa.signals import Signals

FITTED = Path(__file__).parent / "decision.json"


class Regression(NamedTuple):
    """A logistic regression: the chance is 1 / (1 + exp(-(bias + sum of weight * signal)))."""

    weights: Signals
    bias: float

    def chance(self, found: Signals) -> float:
        """Return the chance that `found` speaks for."""
        pairs = zip(self.weights, found, strict=True)
        odds = self.bias + sum(weight * signal for weight, signal in pairs)
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, odds))))


class Fitted(NamedTuple):
    """Both regressions, the chances from which their answer is yes, and the reader's hash."""

    answers: Regression
    answer_from: float
    on_topic: Regression
    on_topic_from: float
    reader: str


class Decision(NamedTuple):
    """The outcome, and the calibrated chance that the first passage answers the question."""

    outcome: Outcome
    confidence: float


def decide(found: Signals) -> Decision:
    """Return whether to answer, from what search and reader found."""
    known = fitted()
    confidence = known.answers.chance(found)
    if confidence >= known.answer_from:
        return Decision("answered", confidence)
    on_topic = known.on_topic.chance(found) >= known.on_topic_from
    return Decision("not_stated" if on_topic else "off_topic", confidence)


@lru_cache(maxsize=1)
def fitted() -> Fitted:
    """Return what was fitted; raise ModelError where its file is missing or damaged."""
    try:
        return _told(json.loads(FITTED.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError) as error:
        msg = f"{FITTED} cannot be used ({error!r}): check the program out anew"
        raise ModelError(msg) from error


def _told(told: dict[str, Any]) -> Fitted:
    return Fitted(
        _regression(told["answers"]),
        told["answer_from"],
        _regression(told["on_topic"]),
        told["on_topic_from"],
        told["reader"],
    )


def _regression(told: dict[str, float]) -> Regression:
    weights = {name: told[name] for name in Signals._fields}
    return Regression(Signals(**weights), told["bias"])
