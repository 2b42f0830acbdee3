"""How well speakers are told on news: `python -m evals.speakers DATA_FOLDER …`.

The key names the truth of each sentence by its place; the texts are read from the folders.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rich.console import Console
from rich.table import Table

from corpus import Article, Statement, sentences, statements
from evals import files
from evals.bootstrap import Measure, measured
from evals.cases import SuiteError
from evals.suites import GOLD

KEY = GOLD / "speakers.jsonl"
WIDTH = 100
KINDS = ("direct", "mixed", "indirect")
SPLITS = ("dev", "test")

_LINE: files.Needed = {"doc_id": str, "sentence": int, "start": int, "speech": str, "split": str}
_BEFORE_A_NAME = re.compile(r"^(?:(?:the|an?|mr|mrs|ms|dr|sir|prof)\.? )+")


class Judged(NamedTuple):
    """A sentence: its kind and accepted speakers by the key, and what was told of it."""

    speech: str
    accepted: tuple[str, ...]
    told: Statement

    @property
    def is_right(self) -> bool:
        """Whether the speaker told is an accepted one, articles and honorifics aside."""
        return _plain(self.told.speaker or "") in map(_plain, self.accepted)


def judged(key: Iterable[files.Record], texts: dict[str, str]) -> list[Judged]:
    """Return each sentence of the key judged; raise SuiteError where a text is not the key's."""
    articles = {doc_id: Article(doc_id, text) for doc_id, text in texts.items()}
    return [_judged(line, articles) for line in key]


def precision(rows: Iterable[Judged], kind: str) -> Measure | None:
    """Right speakers / speakers told, over the sentences told to be of this kind."""
    told = [row for row in rows if row.told.speech == kind and row.told.speaker]
    return measured(np.mean, [row.is_right for row in told])


def coverage(rows: Iterable[Judged], kind: str) -> Measure | None:
    """Sentences told a speaker / sentences that have one, over those that are of this kind."""
    spoken = [row for row in rows if row.speech == kind and row.accepted]
    return measured(np.mean, [row.told.speaker is not None for row in spoken])


def table(rows: Sequence[Judged], title: str) -> Table:
    """Return precision and coverage by kind, each with its count and 95% interval."""
    shown = Table(title=title, title_justify="left")
    shown.add_column("speech")
    for heading in ("precision", "95%", "told", "coverage", "95%", "spoken"):
        shown.add_column(heading, justify="right")
    for kind in KINDS:
        shown.add_row(kind, *_cells(precision(rows, kind)), *_cells(coverage(rows, kind)))
    return shown


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables of both halves of the key, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m evals.speakers", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="folders that hold docs.jsonl")
    parser.add_argument("--split", choices=SPLITS, help="only one half of the key")
    chosen = parser.parse_args(arguments)
    console = Console(width=WIDTH)
    try:
        key, texts = files.lines(KEY, _LINE), _texts(chosen.folders)
        absent = {line["doc_id"] for line in key} - set(texts)
        if absent:
            console.print(f"{len(absent)} articles of the key are not in the folders given.")
        for split in [chosen.split] if chosen.split else SPLITS:
            lines = [line for line in key if line["split"] == split and line["doc_id"] in texts]
            console.print(table(judged(lines, texts), f"speakers, {split}: {len(lines)} sentences"))
    except SuiteError as error:
        console.print(f"The speakers can't be measured: {error}", highlight=False, markup=False)
        return 2
    return 0


def _texts(folders: Iterable[Path]) -> dict[str, str]:
    return {
        doc["id"]: doc["text"]
        for folder in folders
        for doc in files.lines(folder / "docs.jsonl", files.DOC)
    }


def _judged(line: files.Record, articles: dict[str, Article]) -> Judged:
    where = f"{KEY.name}, {line['doc_id']}, sentence {line['sentence']}"
    article = articles.get(line["doc_id"])
    if article is None:
        msg = f"{where}: the folder has no such document"
        raise SuiteError(msg)
    spans, number = sentences(article), line["sentence"]
    if number >= len(spans) or spans[number].start != line["start"]:
        msg = f"{where}: no sentence starts at {line['start']}"
        raise SuiteError(msg)
    names = line["speaker"] or []
    accepted = (names,) if isinstance(names, str) else tuple(names)
    return Judged(line["speech"], accepted, statements(article)[number])


def _plain(speaker: str) -> str:
    return _BEFORE_A_NAME.sub("", speaker.lower().replace("’", "'"))


def _cells(measure: Measure | None) -> tuple[str, str, str]:
    if measure is None:
        return "–", "", "0"
    interval = f"{measure.low:.3f} – {measure.high:.3f}"
    return f"{measure.value:.3f}", interval, str(measure.n)


if __name__ == "__main__":
    sys.exit(main())
