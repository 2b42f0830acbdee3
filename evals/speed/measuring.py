"""Everything that is measured of speed, ours and the others' in turn."""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from corpus.reading import SHIPPED
from evals.speed.programs import OURS, ROOT, SCRIPTS, Program, ours, peers
from evals.speed.serving import Served, served
from evals.speed.timing import Ran, Spread, percentile, run
from index.packaged import packaged_model

QUESTION = "What did Blinken say about the conditions of the visit?"
SIZES = (1_000, 10_000, 100_000)
EMBEDDED = 10_000


class Cold(NamedTuple):
    """A program from its start to its end with one answer: seconds and most memory."""

    title: str
    seconds: Spread
    mebibytes: Spread


class Parts(NamedTuple):
    """What a program's start consists of, in seconds."""

    title: str
    seconds: dict[str, float]


class Warm(NamedTuple):
    """Questions to a program that is open, in milliseconds."""

    title: str
    median: Spread
    slowest: Spread


class Grown(NamedTuple):
    """Questions asked of so many passages, in milliseconds, and the bytes each passage holds."""

    passages: int
    ask: float
    retrieve: float
    bytes: float


class Measured(NamedTuple):
    """Everything that was measured."""

    cold: list[Cold]
    parts: list[Parts]
    warm: list[Warm]
    built: dict[str, Spread]
    grown: list[Grown]
    served: Served


def measure(questions: Sequence[str], runs: int) -> Measured:
    """Measure everything, each thing `runs` times, the programs taking turns."""
    programs = [ours(), *peers()]
    told = [
        {program.title: _asked(program, questions) for program in programs} for _ in range(runs)
    ]
    return Measured(
        list(_cold(programs, runs)),
        [Parts(program.title, _parts(told, program.title)) for program in programs],
        list(_warm(told)),
        _built(runs),
        [_grown(count, questions) for count in SIZES],
        served(questions, runs),
    )


def _cold(programs: Sequence[Program], runs: int) -> Iterator[Cold]:
    """Yield what each program takes for one question; an uncounted turn goes before."""
    rows: dict[str, list[Ran]] = {}
    for turn in range(runs + 1):
        with tempfile.TemporaryDirectory() as empty:
            ran = {
                f"{OURS}, index present": _ask({}),
                f"{OURS}, index built first": _ask({"XDG_CACHE_HOME": empty}),
            }
        for program in programs[1:]:
            ran[program.title], _ = program.asked(SHIPPED, packaged_model(), [QUESTION])
        for title, each in ran.items() if turn else ():
            rows.setdefault(title, []).append(each)
    for title, all_ran in rows.items():
        seconds = Spread.of([each.seconds for each in all_ran])
        yield Cold(title, seconds, Spread.of([each.mebibytes for each in all_ran]))


def _ask(environment: dict[str, str]) -> Ran:
    # It exits with 1 where the article does not answer.
    return run([sys.executable, "-m", "qa.cli", "ask", QUESTION], environment, fine=(0, 1))


def _asked(program: Program, questions: Sequence[str]) -> Any:
    _, told = program.asked(SHIPPED, packaged_model(), questions)
    return told


def _parts(told: Sequence[dict[str, Any]], title: str) -> dict[str, float]:
    every = [turn[title]["parts"] for turn in told]
    return {name: Spread.of([parts[name] for parts in every]).median for name in every[0]}


def _warm(told: Sequence[dict[str, Any]]) -> Iterator[Warm]:
    """Yield each program's questions without the first, which the parts have told of."""
    for title, first in told[0].items():
        for way, words in (("ask", "the whole way to an answer"), ("retrieve", "search only")):
            if way in first:
                turns = [turn[title][way][1:] for turn in told]
                yield Warm(
                    f"{title}: {words}",
                    Spread.of([percentile(turn, 0.5) for turn in turns]),
                    Spread.of([percentile(turn, 0.95) for turn in turns]),
                )


def _built(runs: int) -> dict[str, Spread]:
    """Return the passages embedded a second."""
    speeds: dict[str, list[float]] = {OURS: [], "sentence-transformers": []}
    for _ in range(runs):
        for title, which in ((OURS, "ours"), ("sentence-transformers", "theirs")):
            ran = _script("build.py", str(EMBEDDED), which)
            speeds[title].append(float(ran.printed.splitlines()[-1]))
    return {title: Spread.of(values) for title, values in speeds.items()}


def _grown(count: int, questions: Sequence[str]) -> Grown:
    told = json.loads(
        _script("growth.py", str(count), json.dumps(list(questions))).printed.splitlines()[-1]
    )
    return Grown(
        count, percentile(told["ask"], 0.5), percentile(told["retrieve"], 0.5), told["bytes"]
    )


def _script(name: str, *given: str) -> Ran:
    command = [sys.executable, str(SCRIPTS / name), str(SHIPPED), *given]
    return run(command, {"PYTHONPATH": str(ROOT)})
