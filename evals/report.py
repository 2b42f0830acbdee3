"""The report of a run: tables for the terminal, and plain data for JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.markup import escape
from rich.table import Table

from evals.bootstrap import Measure
from evals.run import Section
from evals.scores import METRICS, Scores

SCHEMA = "on-the-record/evals"
VERSION = 1


def to_dict(sections: Iterable[Section], provenance: dict[str, Any]) -> dict[str, Any]:
    """Return the run as plain data: where it comes from, and every number with its count."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        **provenance,
        "sections": [_section(section) for section in sections],
    }


def tables(section: Section) -> tuple[Table, Table]:
    """Return the metrics of every system, and right-or-silent by kind for the first."""
    return _metrics(section), _kinds(section.kinds)


def rows(section: Section) -> list[tuple[str, Sequence[Measure | None]]]:
    """Return each metric's label and what the systems have of it; none that nobody has."""
    every = (
        (metric.label, [scores.get(metric.name) for scores in section.scores]) for metric in METRICS
    )
    return [(label, measures) for label, measures in every if any(measures)]


def number(value: float) -> str:
    """Return a number of the table: a share to three places, milliseconds to none."""
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.0f}"


def interval(measure: Measure) -> str:
    """Return the 95% interval: "0.741 to 0.902"."""
    return f"{number(measure.low)} to {number(measure.high)}"


def _metrics(section: Section) -> Table:
    table = Table(title=escape(section.title), title_justify="left")
    table.add_column("", no_wrap=True)
    for heading in ("n", section.asked[0].system.name, "95%"):
        table.add_column(heading, justify="right")
    for asked in section.asked[1:]:
        table.add_column(asked.system.name, justify="right")
    for label, (own, *others) in rows(section):
        cells = [number(measure.value) if measure else "–" for measure in others]
        table.add_row(label, *_full(own), *cells)
    return table


def _full(measure: Measure | None) -> tuple[str, str, str]:
    if measure is None:
        return "", "–", ""
    return str(measure.n), number(measure.value), interval(measure)


def _kinds(kinds: Scores) -> Table:
    table = Table(title="right or silent, by kind of question", title_justify="left")
    table.add_column("kind")
    for heading in ("n", "share", "95%"):
        table.add_column(heading, justify="right")
    for kind, measure in kinds.items():
        table.add_row(escape(kind), *_full(measure))
    return table


def _section(section: Section) -> dict[str, Any]:
    return {
        "suite": section.suite.name,
        "split": section.split,
        "questions": len(section.suite.cases),
        "turns": len(section.suite.turns),
        "systems": {
            asked.system.name: _plain(scores)
            for asked, scores in zip(section.asked, section.scores, strict=True)
        },
        "kinds": _plain(section.kinds),
        "broken_floors": section.broken,
    }


def _plain(scores: Scores) -> dict[str, Any]:
    return {name: measure.to_dict() for name, measure in scores.items()}
