"""The report as one HTML page that fetches nothing: tables, charts and every wrong case."""

from collections.abc import Iterable
from html import escape
from typing import Any

from evals import columns
from evals.asking import Reply
from evals.bootstrap import Measure
from evals.cases import Case
from evals.charts import reliability_chart, risk_chart
from evals.judging import right_or_silent
from evals.metrics import reliability, risk_coverage
from evals.report import interval, number, rows
from evals.run import Section

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #8884 }
th:first-child, td:first-child { text-align: left }
small, figcaption { opacity: .75 }
.charts { display: flex; flex-wrap: wrap; gap: 1.5rem }
figure { margin: 0; width: 20rem }
figure ul { list-style: none; padding: 0 }
svg text { font-size: 11px; fill: currentColor }
.frame { fill: none; stroke: #888 }
article { border-left: 4px solid #b3261e; padding: 0 1rem; margin: 1.5rem 0 }
blockquote { margin: .3rem 0 .3rem 1rem }
dt { font-weight: 600 }
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(sections: Iterable[Section], provenance: dict[str, Any]) -> str:
    """Return the whole page; every word that comes from a file is escaped."""
    told = "".join(f"<dt>{escape(k)}</dt><dd>{escape(str(v))}</dd>" for k, v in provenance.items())
    body = "".join(map(_section, sections))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>On the Record: how good the answers are</title><style>{_STYLE}</style></head>"
        f"<body><h1>How good the answers are</h1>{body}"
        f"<details><summary>Where the numbers come from</summary><dl>{told}</dl></details>"
        "</body></html>\n"
    )


def _section(section: Section) -> str:
    broken = "".join(f"<li>{escape(words)}</li>" for words in section.broken)
    return (
        f"<section><h2>{escape(section.title)}</h2>"
        f"{f'<p>Floors broken:</p><ul>{broken}</ul>' if broken else ''}"
        f"{_metrics(section)}<div class='charts'>{_charts(section)}</div>"
        f"{_kinds(section)}{_wrongs(section)}</section>"
    )


def _metrics(section: Section) -> str:
    head = "".join(f"<th>{escape(asked.system.name)}</th>" for asked in section.asked)
    body = "".join(
        f"<tr><td>{escape(label)}</td>{''.join(map(_cell, measures))}</tr>"
        for label, measures in rows(section)
    )
    return f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(measure: Measure | None) -> str:
    if measure is None:
        return "<td>–</td>"
    return f"<td>{number(measure.value)}<br><small>{interval(measure)}, n={measure.n}</small></td>"


def _kinds(section: Section) -> str:
    body = "".join(
        f"<tr><td>{escape(kind)}</td>{_cell(measure)}</tr>"
        for kind, measure in section.kinds.items()
    )
    return f"<h3>Right or silent, by kind of question</h3><table>{body}</table>"


def _charts(section: Section) -> str:
    drawn = []
    for misses in ("near-miss", "off-topic"):
        read = columns.risk(misses)
        curves = [
            (asked.system.name, risk_coverage(*pair))
            for asked in section.asked
            if len((pair := read(asked))[0])
        ]
        if curves:
            drawn.append(risk_chart(f"Risk and coverage with {misses} questions", curves))
    sure, right = columns.calibration(section.asked[0])
    if len(sure):
        drawn.append(reliability_chart("Confidence, 15 bins", reliability(sure, right)))
    return "".join(drawn)


def _wrongs(section: Section) -> str:
    asked = section.asked[0]
    replies = [*asked.replies, *(turn.spoken for turn in asked.turns if turn.spoken.case.history)]
    wrong = [reply for reply in replies if not right_or_silent(reply)]
    return f"<h3>Wrong cases: {len(wrong)}</h3>{''.join(map(_wrong, wrong))}"


def _wrong(reply: Reply) -> str:
    case, answer = reply.case, reply.answer
    before = f"<dt>Asked before</dt><dd>{escape(' / '.join(case.history))}</dd>"
    return (
        f"<article><h4>{escape(answer.question)}</h4>"
        f"<small>{escape(case.id)}, {escape(case.kind)}</small><dl>"
        f"{before if case.history else ''}"
        f"<dt>Gold</dt><dd>{_places(case) or 'silence: the article does not say'}</dd>"
        f"<dt>{escape(answer.outcome)}, confidence {answer.confidence:.2f}"
        f"{' (the tempting sentence)' if _tempted(reply) else ''}</dt>"
        f"<dd>{_first(reply)}</dd></dl></article>"
    )


def _places(case: Case) -> str:
    return "".join(_quoted(case.article.quote(gold)) for gold in case.gold)


def _first(reply: Reply) -> str:
    if reply.first is None:
        return "nothing shown"
    nearest = "" if reply.answer.quotes else "nearest, not given as an answer: "
    return nearest + _quoted(reply.first.text)


def _quoted(words: str) -> str:
    return f"<blockquote>{escape(words)}</blockquote>"


def _tempted(reply: Reply) -> bool:
    return reply.first is not None and any(
        place.overlaps(reply.first.span) for place in reply.case.tempting
    )
