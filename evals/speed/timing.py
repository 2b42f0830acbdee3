"""Times: a command run to its end, and what several runs of it add up to."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Ran(NamedTuple):
    """What a command printed, the seconds until it was gone, and the most memory it held."""

    printed: str
    seconds: float
    mebibytes: float


class Spread(NamedTuple):
    """The median of some measurements, the least and the greatest."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Return the spread of some values."""
        return cls(statistics.median(values), min(values), max(values))

    def told(self, digits: int = 2) -> str:
        """Return the median with the range behind it.

        >>> Spread.of([0.5, 0.25, 1.0]).told()
        '0.50 (0.25–1.00)'
        """
        return f"{self.median:.{digits}f} ({self.least:.{digits}f}–{self.greatest:.{digits}f})"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that so large a share of the values lies at or below.

    >>> percentile([3.0, 1.0, 2.0], 0.5)
    2.0
    """
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def run(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    fine: Sequence[int] = (0,),
) -> Ran:
    """Run a command in a process of its own.

    Raises RuntimeError with its words if its exit code is none of the `fine` ones.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    assert process.stdout is not None
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        msg = f"{' '.join(command)} failed: {printed[-2000:]}"
        raise RuntimeError(msg)
    return Ran(printed, seconds, usage.ru_maxrss / 1024)
