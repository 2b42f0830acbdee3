"""Fits the decision: `python -m qa.calibrate DATA`.

The questions are those of our own that were kept from the reader's training. Each is also asked
of another article, where it is off topic. What each signal adds is told by leaving it out.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from corpus import Article, passages
from index.index import Index, embed
from index.minilm import MiniLM
from index.packaged import packaged_model
from qa.decision import FITTED
from qa.reader import model, sets
from qa.reader.reader import TrainedReader
from qa.reader.reading import DEPTH
from qa.reader.sets import Example
from qa.signals import Signals, signals

# At most this share of all questions may be answered wrongly on the calibration questions.
RISK = 0.06
# So many of the questions that are on the topic may be taken for off topic.
LOST = 0.02


class Case(NamedTuple):
    """A question's signals, whether its first passage answers it, and whether it is on topic."""

    article: str
    found: Signals
    right: bool
    on_topic: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit both regressions, choose their thresholds, and save them beside the decision."""
    parser = argparse.ArgumentParser(prog="python -m qa.calibrate", description="Fit the decision.")
    parser.add_argument("data", type=Path, help="the folder that holds the question sets")
    cases = list(_cases(sets.ours(parser.parse_args(arguments).data, "calibration")))
    on_topic = [case for case in cases if case.on_topic]
    answers = _fit([case.found for case in on_topic], [case.right for case in on_topic])
    topic = _fit([case.found for case in cases], [case.on_topic for case in cases])
    fitted = {
        "answers": _told(answers),
        "answer_from": answer_from(_chances(answers, on_topic), on_topic),
        "on_topic": _told(topic),
        "on_topic_from": float(np.quantile(_chances(topic, on_topic), LOST)),
        "cases": len(cases),
        "reader": model.card()["sha256"],
    }
    FITTED.write_text(json.dumps(fitted, indent=2) + "\n", encoding="utf-8")
    for left_out, area in _ablated(on_topic):
        sys.stdout.write(f"AUROC of a right first passage, without {left_out}: {area:.3f}\n")
    sys.stdout.write(
        f"fitted on {len(on_topic)} questions, asked of their own article and another\n"
    )
    return 0


def _cases(examples: Sequence[Example]) -> Iterator[Case]:
    encoder, reader = MiniLM(), TrainedReader(packaged_model())
    articles = list(dict.fromkeys(example.article for example in examples))
    indexes = {}
    for article in articles:
        units = passages(article)
        indexes[article] = Index(units, embed(units, encoder), encoder)

    def asked(question: str, article: Article) -> tuple[Signals, int]:
        hits = indexes[article].search(question, DEPTH)
        read = reader.read(question, hits)
        return signals(question, read, [article]), passages(article).index(read[0].hit.passage)

    for example in examples:
        found, first = asked(example.question, example.article)
        yield Case(example.article.id, found, first in example.gold, not example.off_topic)
        other = articles[articles.index(example.article) - 1]
        yield Case(other.id, asked(example.question, other)[0], right=False, on_topic=False)


def _fit(found: Sequence[Signals], truth: Sequence[bool]) -> LogisticRegression:
    return LogisticRegression(C=1.0, max_iter=2000).fit(np.array(found), np.array(truth))


def _ablated(cases: Sequence[Case]) -> Iterator[tuple[str, float]]:
    """Yield what each signal is worth: the AUROC without it, on articles not fitted on."""
    found, truth = np.array([case.found for case in cases]), [case.right for case in cases]
    groups = [case.article for case in cases]
    for left_out in ("none", *Signals._fields):
        kept = [at for at, name in enumerate(Signals._fields) if name != left_out]
        chances = cross_val_predict(
            LogisticRegression(max_iter=2000),
            found[:, kept],
            truth,
            groups=groups,
            cv=GroupKFold(5),
            method="predict_proba",
        )
        yield left_out, float(roc_auc_score(truth, chances[:, 1]))


def _told(fitted: LogisticRegression) -> dict[str, float]:
    weights = dict(zip(Signals._fields, fitted.coef_[0].tolist(), strict=True))
    return {**weights, "bias": float(fitted.intercept_[0])}


def _chances(fitted: LogisticRegression, cases: Sequence[Case]) -> list[float]:
    chances: list[float] = fitted.predict_proba(np.array([case.found for case in cases]))[
        :, 1
    ].tolist()
    return chances


def answer_from(chances: Sequence[float], cases: Sequence[Case], risk: float = RISK) -> float:
    """Return the least chance from which answering keeps the wrong answers within `risk`."""
    order = sorted(range(len(cases)), key=lambda at: -chances[at])
    wrong = np.cumsum([not cases[at].right for at in order]) / len(cases)
    allowed = int(np.searchsorted(wrong, risk, side="right"))
    return chances[order[max(0, allowed - 1)]]


if __name__ == "__main__":
    sys.exit(main())
