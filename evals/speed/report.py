"""The report on speed, as Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from evals.speed.measuring import EMBEDDED, Measured
from evals.speed.serving import CLIENTS


def report(measured: Measured, origin: dict[str, Any]) -> str:
    """Return everything that was measured, with where the numbers come from."""
    machine, versions = origin["machine"], origin["versions"]
    told = [
        "# How fast the answers are",
        f"`{origin['command']}`, {origin['date'][:10]}, commit {origin['commit']}, "
        f"{machine['processor']}, {machine['cores']} cores.",
        ", ".join(f"{name} {version}" for name, version in versions.items()) + ".",
        "The programs took turns; each number is the median of the turns, with the least and the"
        " greatest behind it.",
        *_sections(measured),
    ]
    return "\n\n".join(told) + "\n"


def _sections(measured: Measured) -> Iterator[str]:
    yield "## From command to the answer, in a new process"
    yield _table(
        ("", "seconds", "most memory, MiB"),
        ((each.title, each.seconds.told(), each.mebibytes.told(0)) for each in measured.cold),
    )
    yield "![Latency against corpus size, and what a start consists of](speed.svg)"
    yield "## A question to a program that is open, milliseconds"
    yield _table(
        ("", "median", "95th percentile"),
        ((each.title, each.median.told(1), each.slowest.told(1)) for each in measured.warm),
    )
    yield f"## {EMBEDDED:,} passages embedded"
    yield _table(
        ("", "passages a second"),
        ((title, speed.told(0)) for title, speed in measured.built.items()),
    )
    yield "## More passages"
    yield _table(
        ("passages", "ask, ms", "search only, ms", "bytes a passage"),
        (
            (f"{each.passages:,}", f"{each.ask:.1f}", f"{each.retrieve:.1f}", f"{each.bytes:,.0f}")
            for each in measured.grown
        ),
    )
    yield "## The page"
    yield _table(("", ""), _page(measured))


def _page(measured: Measured) -> Iterator[tuple[str, str]]:
    served = measured.served
    yield "from `python app.py` to the page served, seconds", served.page.told()
    yield "to its first answer, seconds", served.answer.told()
    yield "a turn over HTTP, median, milliseconds", f"{served.turn:.1f}"
    yield "turns a second, one client", f"{served.alone:.1f}"
    yield f"turns a second, {CLIENTS} clients at once", f"{served.together:.1f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
