"""The table of metrics: what each is called, what it is read from and how it is computed."""

from functools import partial
from typing import NamedTuple

import numpy as np

from evals import columns
from evals.asking import Asked
from evals.bootstrap import Column, Measure, Statistic, measured
from evals.judging import answered, right_or_silent, silent, wrongly_answered
from evals.metrics import aurc, auroc, ece

Scores = dict[str, Measure]


class Metric(NamedTuple):
    """A row of the table: `statistic` of the columns that `read` finds in the replies."""

    name: str
    label: str
    read: columns.Reader
    statistic: Statistic = np.mean


def scored(asked: Asked) -> Scores:
    """Return every metric that is defined on these replies."""
    return _defined({row.name: measured(row.statistic, *row.read(asked)) for row in METRICS})


def by_kind(asked: Asked) -> Scores:
    """Return right-or-silent for each kind of question."""
    kinds = sorted({reply.case.kind for reply in asked.replies})
    judged = {
        kind: [right_or_silent(reply) for reply in asked.replies if reply.case.kind == kind]
        for kind in kinds
    }
    return _defined({kind: measured(np.mean, rights) for kind, rights in judged.items()})


def _defined(taken: dict[str, Measure | None]) -> Scores:
    return {name: measure for name, measure in taken.items() if measure is not None}


def _difference(first: Column, second: Column) -> float:
    return float(np.mean(first) - np.mean(second))


def _percentile(percent: int) -> Statistic:
    return lambda column: float(np.percentile(column, percent))


_judged = partial(columns.share, roles=("answerable", "near-miss"))

METRICS = (
    Metric("verbatim", "verbatim", columns.verbatims),
    Metric("right_or_silent", "right or silent", _judged(right_or_silent)),
    Metric("answered_wrongly", "answered wrongly", _judged(wrongly_answered)),
    Metric("answered", "answered, of the answerable", columns.share(answered, ("answerable",))),
    Metric("silent_near_miss", "silent, of near misses", columns.share(silent, ("near-miss",))),
    Metric("silent_off_topic", "silent, off topic", columns.share(silent, ("off-topic",))),
    Metric("silent_small_talk", "silent, small talk", columns.share(silent, ("small-talk",))),
    Metric(
        "right_or_silent_paragraph",
        "right or silent, by paragraph",
        _judged(partial(right_or_silent, grain="paragraph")),
    ),
    Metric(
        "answered_wrongly_paragraph",
        "answered wrongly, by paragraph",
        _judged(partial(wrongly_answered, grain="paragraph")),
    ),
    Metric("hit_1", "hit@1, sentence", columns.hit_at(1, "sentence")),
    Metric("hit_3", "hit@3, sentence", columns.hit_at(3, "sentence")),
    Metric("mrr", "MRR, sentence", columns.rank("sentence")),
    Metric("hit_1_paragraph", "hit@1, paragraph", columns.hit_at(1, "paragraph")),
    Metric("hit_3_paragraph", "hit@3, paragraph", columns.hit_at(3, "paragraph")),
    Metric("mrr_paragraph", "MRR, paragraph", columns.rank("paragraph")),
    Metric("lists_complete", "lists complete", columns.lists),
    Metric("highlight_f1", "highlight, F1 of words", columns.highlight_f1),
    Metric("highlight_points", "highlight points at the answer", columns.highlight_points),
    Metric("speaker", "speaker right, where known", columns.speakers),
    Metric("speaker_unknown", "speaker left unknown", columns.unknown_speakers),
    Metric("auroc_near_miss", "AUROC, near misses", columns.separation("near-miss"), auroc),
    Metric("auroc_off_topic", "AUROC, off topic", columns.separation("off-topic"), auroc),
    Metric("aurc_near_miss", "AURC, near misses", columns.risk("near-miss"), aurc),
    Metric("aurc_off_topic", "AURC, off topic", columns.risk("off-topic"), aurc),
    Metric("ece", "ECE of the confidence", columns.calibration, ece),
    Metric("follow_ups", "follow-ups, in conversation", columns.spoken(depends=True)),
    Metric("follow_ups_alone", "follow-ups, stand-alone", columns.alone(depends=True)),
    Metric("follow_up_gap", "follow-ups, difference", columns.gap, _difference),
    Metric("switches", "new topics, in conversation", columns.spoken(depends=False)),
    Metric("switches_alone", "new topics, stand-alone", columns.alone(depends=False)),
    Metric("latency_p50", "latency p50, ms", columns.milliseconds, _percentile(50)),
    Metric("latency_p95", "latency p95, ms", columns.milliseconds, _percentile(95)),
)
