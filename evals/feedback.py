"""Feedback from the page turned into candidates for gold questions, for a person to look over."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from corpus import Article, Span
from evals import files
from evals.cases import SuiteError
from evals.files import Record

JUDGEMENT: files.Needed = {
    "understood_as": str,
    "right": bool,
    "article": dict,
    "start": int,
    "end": int,
}

KIND = "feedback"


class Candidates(NamedTuple):
    """Records in the gold file's format, and how much was left out for which reason."""

    records: list[Record]
    left_out: Counter[str]


def candidates(path: Path, article: Article) -> Candidates:
    """Return a candidate for each question with a passage judged right, and by nobody wrong.

    A place that anybody judged wrong is never a gold answer; the first of them is what tempts.
    Raises SuiteError for a file that can't be read.
    """
    judged: dict[str, dict[Span, set[bool]]] = {}
    left_out: Counter[str] = Counter()
    for record in files.lines(path, JUDGEMENT):
        if record["article"].get("sha256") != article.sha256:
            left_out["judgement(s) of another text"] += 1
            continue
        span = _place(record, article, path)
        if article.text.count(article.quote(span)) > 1:
            left_out["judgement(s) of words that stand there twice"] += 1
            continue
        judged.setdefault(record["understood_as"], {}).setdefault(span, set()).add(record["right"])
    records = []
    for question, places in judged.items():
        gold = sorted(place for place, said in places.items() if said == {True})
        wrong = sorted(place for place, said in places.items() if False in said)
        if gold:
            records.append(_record(question, gold, wrong, article))
        else:
            left_out["question(s) with no passage judged right by all"] += 1
    return Candidates(records, left_out)


def _place(record: Record, article: Article, path: Path) -> Span:
    try:
        span = Span(record["start"], record["end"])
        article.quote(span)
    except ValueError as error:
        msg = f"{path}: the judgement on {record['understood_as']!r} has no such place: {error}"
        raise SuiteError(msg) from None
    return span


def _record(question: str, gold: Iterable[Span], wrong: list[Span], article: Article) -> Record:
    """Return the candidate; what nobody judged, the speaker and the fewest words, is left open."""
    return {
        "id": f"f-{hashlib.sha256(question.encode()).hexdigest()[:8]}",
        "question": question,
        "kind": KIND,
        "gold": [article.quote(place) for place in gold],
        "answer": [],
        "tempting": article.quote(wrong[0]) if wrong else None,
    }
