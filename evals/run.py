"""A run: suites asked of systems, and what came of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from evals.asking import Asked, System, put
from evals.cases import Suite
from evals.floors import broken
from evals.scores import Scores, by_kind, scored


class Section(NamedTuple):
    """One split of one suite, asked of every system; the first of them is judged."""

    suite: Suite
    split: str
    asked: tuple[Asked, ...]
    scores: tuple[Scores, ...]
    kinds: Scores

    @property
    def title(self) -> str:
        """The suite, its split and how much there is in it."""
        articles = {case.article.id for case in (*self.suite.cases, *self.suite.turns)}
        return (
            f"{self.suite.name}, {self.split}: {_counted(len(self.suite.cases), 'question')}, "
            f"{_counted(len(self.suite.turns), 'turn')}, {_counted(len(articles), 'article')}"
        )

    @property
    def broken(self) -> list[str]:
        """The floors that the first system breaks here, in words."""
        return broken(self.scores[0], headline=self.suite.shipped and self.split == "test")


def run(suites: Iterable[tuple[Suite, str]], systems: tuple[System, ...]) -> Iterator[Section]:
    """Ask every system each suite, given with the name of its split; yield section by section."""
    for suite, split in suites:
        asked = tuple(put(suite, system) for system in systems)
        yield Section(suite, split, asked, tuple(map(scored, asked)), by_kind(asked[0]))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
