"""How follow-ups are best searched: `python -m evals.conversations DATA [--split SPLIT]`.

DATA holds mtrag_clapnq and mtrag_un: people's conversations, each turn with the passages that
answer it, by people too. Scored are the turns that follow others, over all passages of the set;
a conversation belongs to a half by the hash of its id.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from rich.console import Console
from rich.table import Table

from corpus import Article, Cast, Passage, Span, Statement
from evals import files
from evals.bootstrap import Measure, measured
from evals.cases import SuiteError, half
from evals.metrics import ndcg, recall
from evals.report import interval, number
from index import Asked, Encoder, Vectors
from index.chosen import chosen_encoder
from index.index import Index, embed
from qa import Answer, Conversation
from qa.conversation import MAX_TURNS
from qa.followup import understand

SETS = ("mtrag_clapnq", "mtrag_un")
DEPTH = 5
WIDTH = 110

_DOC: files.Needed = {"id": str, "text": str}
_TALK: files.Needed = {"id": str, "turns": list}
# The passages are of no article, so nobody is known by name.
_NOBODY = Cast({}, {}, frozenset())


class Turn(NamedTuple):
    """A question, those before it, the passages that answer it, and it asked in full, if it is."""

    question: str
    history: tuple[str, ...]
    gold: frozenset[str]
    rewrite: str | None = None


class Talks(NamedTuple):
    """The passages of a set, and its turns that follow others."""

    passages: list[Passage]
    turns: list[Turn]


class NoMeaning:
    """Finds nothing alike, so that words alone decide."""

    name = "none"

    def encode(self, texts: Sequence[str], /) -> Vectors:
        """Return a vector of nothing for each text."""
        return np.zeros((len(texts), 1), dtype=np.float32)


def talks_at(folder: Path, split: str) -> Talks:
    """Return a set's passages, and its follow-ups of one half, or of both for "all"."""
    docs = files.lines(folder / "docs.jsonl", _DOC)
    ids = {doc["id"] for doc in docs}
    turns = [
        turn._replace(gold=turn.gold & ids)
        for talk in files.lines(folder / "conversations.jsonl", _TALK)
        # The same conversation stands there several times, each time with one turn more.
        if split in ("all", half(talk["id"].split("<::>")[0]))
        for turn in _turns(talk)
    ]
    return Talks([_passage(doc) for doc in docs], [turn for turn in turns if turn.gold])


def _passage(doc: files.Record) -> Passage:
    article = Article(doc["id"], doc["text"])
    return Passage(article, Span(0, len(article.text)), Statement("unknown"))


def _turns(talk: files.Record) -> Iterator[Turn]:
    history: tuple[str, ...] = ()
    for turn in talk["turns"]:
        if history and turn["answerable"]:
            gold = frozenset(answer["doc_id"] for answer in turn["answers"])
            yield Turn(turn["question"], history, gold, turn.get("rewrite"))
        history = (*history, turn["question"])


def ours(turn: Turn) -> Sequence[Asked]:
    """Return what a bot searches with, when it is asked the turn in its conversation."""
    before = [Answer(asked, asked, "not_stated", 0.0, "") for asked in turn.history[-MAX_TURNS:]]
    return understand(turn.question, Conversation(tuple(before)), _NOBODY).asked


def weighted(weight: Callable[[int], float]) -> Callable[[Turn], Sequence[Asked]]:
    """Return the way that searches every earlier question along, weighted by its age."""
    return lambda turn: [
        Asked(turn.question),
        *(Asked(asked, weight(age)) for age, asked in enumerate(reversed(turn.history), start=1)),
    ]


WAYS: dict[str, Callable[[Turn], Sequence[Asked]]] = {
    "the question alone": lambda turn: [Asked(turn.question)],
    "all questions in one": lambda turn: [Asked(" ".join((*turn.history, turn.question)))],
    "earlier ones at 0.2": weighted(lambda age: 0.2),  # noqa: ARG005
    "earlier ones at 0.5, 0.25, …": weighted(lambda age: 0.5**age),
    "ours": ours,
    "asked in full by a person": lambda turn: [Asked(turn.rewrite or turn.question)],
}


def measure(talks: Talks, encoder: Encoder, title: str) -> Table:
    """Return the table of all ways, by nDCG@5 and R@5."""
    index = Index(talks.passages, embed(talks.passages, encoder), encoder)
    table = Table("searched with", "n", title=title, title_justify="left")
    for heading in ("nDCG@5", "95%", "R@5", "95%"):
        table.add_column(heading, justify="right")
    for name, way in WAYS.items():
        turns = talks.turns
        if name == "asked in full by a person":
            turns = [turn for turn in turns if turn.rewrite]
        found = [_found(index, way(turn), turn.gold) for turn in turns]
        cells = [
            *_cells([ndcg(*each) for each in found]),
            *_cells([recall(*each) for each in found]),
        ]
        table.add_row(name, str(len(turns)), *cells)
    return table


def _found(index: Index, asked: Sequence[Asked], gold: frozenset[str]) -> tuple[list[bool], int]:
    """Return whether each of the first passages is gold, and how many are."""
    hits = index.search(asked, DEPTH)
    return [hit.passage.article.id in gold for hit in hits], len(gold)


def _cells(scores: Sequence[float]) -> tuple[str, str]:
    known: Measure | None = measured(np.mean, scores)
    return (number(known.value), interval(known)) if known else ("–", "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every way on both sets, by words alone and in full."""
    parser = argparse.ArgumentParser(prog="python -m evals.conversations", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", default="test", choices=("test", "dev", "all"))
    chosen = parser.parse_args(arguments)
    console = Console(width=WIDTH)
    try:
        sets = {name: talks_at(chosen.data / name, chosen.split) for name in SETS}
    except SuiteError as error:
        Console(stderr=True).print(str(error))
        return 2
    for name, talks in sets.items():
        console.print(measure(talks, NoMeaning(), f"{name}, {chosen.split}, by words alone"))
    encoder = chosen_encoder()
    for name, talks in sets.items():
        console.print(measure(talks, encoder, f"{name}, {chosen.split}, the full search"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
