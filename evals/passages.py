"""What is best embedded: `python -m evals.passages PATH [--split SPLIT]`.

Each way turns every sentence of an article into the text that is embedded for it; a sentence is
what is returned. PATH is a suite as for `python -m evals`.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from corpus import Article, Passage, passages
from evals.bootstrap import measured
from evals.cases import Case, SuiteError
from evals.metrics import hits, reciprocal_rank
from evals.report import interval, number
from evals.suites import suite_at
from index import Encoder, Vectors
from index.index import WORDS, embedded
from index.minilm import MiniLM
from index.vectors import VectorIndex
from index.words import WordIndex

Texts = Callable[[Sequence[Passage]], list[str]]
Ranker = Callable[[str], Vectors]


def window(before: int, after: int) -> Texts:
    """Return the way that embeds a sentence with so many around it."""
    return lambda units: [
        " ".join(unit.text for unit in units[max(0, at - before) : at + after + 1])
        for at in range(len(units))
    ]


def paragraph(units: Sequence[Passage]) -> list[str]:
    """Return for each sentence the text of its paragraph."""
    numbers = [unit.article.paragraph_at(unit.span.start) for unit in units]
    return [
        " ".join(unit.text for unit, other in zip(units, numbers, strict=True) if other == number)
        for number in numbers
    ]


EMBEDDED: dict[str, Texts] = {
    "sentence": window(0, 0),
    "sentence after its speaker": embedded,
    "sentence and the one before": window(1, 0),
    "sentence and one on each side": window(1, 1),
    "its paragraph": paragraph,
}


def rankers(article: Article, encoder: Encoder) -> dict[str, Ranker]:
    """Return each way to score the article's sentences for a question."""
    units = passages(article)
    words = WordIndex(embedded(units)).scores

    def by_meaning(texts: Texts) -> Ranker:
        vectors = VectorIndex(encoder.encode(texts(units)))
        return lambda question: vectors.scores(encoder.encode([question])[0])

    ways = {name: by_meaning(texts) for name, texts in EMBEDDED.items()}
    spoken = ways["sentence after its speaker"]
    ways["BM25"] = words
    ways["sentence after its speaker, and BM25"] = lambda asked: (
        spoken(asked) + WORDS * words(asked)
    )
    return ways


def measure(cases: Sequence[Case], encoder: Encoder) -> Table:
    """Return the table of all ways, by the right sentence first, in three, and its rank."""
    found: dict[str, list[list[bool]]] = {}
    for article in dict.fromkeys(case.article for case in cases):
        units = passages(article)
        for name, rank in rankers(article, encoder).items():
            for case in (case for case in cases if case.article == article):
                best = np.argsort(-rank(case.alone), kind="stable")
                found.setdefault(name, []).append([hits(units[at].span, case.gold) for at in best])
    table = Table("embedded for each sentence", "n", "right first", "95%", "in three", "MRR")
    for name, rankings in found.items():
        first = measured(np.mean, [ranking[0] for ranking in rankings])
        third = np.mean([any(ranking[:3]) for ranking in rankings])
        rank_mean = np.mean([reciprocal_rank(ranking) for ranking in rankings])
        if first is not None:
            cells = (number(first.value), interval(first), number(float(third)))
            table.add_row(name, str(first.n), *cells, number(float(rank_mean)))
    return table


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every way on the answerable questions of a suite."""
    parser = argparse.ArgumentParser(prog="python -m evals.passages", description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--split", default="all")
    chosen = parser.parse_args(arguments)
    try:
        suite = suite_at(chosen.path).of(chosen.split)
    except SuiteError as error:
        Console(stderr=True).print(str(error))
        return 2
    answerable = [case for case in suite.cases if case.role == "answerable"]
    Console().print(measure(answerable, MiniLM()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
