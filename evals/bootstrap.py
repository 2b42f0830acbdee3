"""Measure: a number with its count, and how far another sample might have put it."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Column = Sequence[float] | Floats
Statistic = Callable[..., float]

RESAMPLES = 1000
SEED = 20220613


class Measure(NamedTuple):
    """A value, its 95% interval and the number of cases behind it."""

    value: float
    low: float
    high: float
    n: int

    def to_dict(self) -> dict[str, Any]:
        """Return the measure as plain data, rounded to four places."""
        return {name: round(number, 4) for name, number in self._asdict().items()}


def measured(statistic: Statistic, *columns: Column) -> Measure | None:
    """Return `statistic(*columns)` with its percentile bootstrap interval.

    Rows are drawn n of n with replacement, 1,000 times; low and high are the 2.5th and 97.5th
    percentile of the statistic (Efron & Tibshirani 1993, chapter 13).
    None where there are no rows, or where the statistic is not defined on them.
    """
    table = [np.asarray(column, dtype=np.float64) for column in columns]
    count = len(table[0])
    value = statistic(*table) if count else np.nan
    if np.isnan(value):
        return None
    draws = np.random.default_rng(SEED)
    drawn = np.array(
        [
            statistic(*(column[rows] for column in table))
            for rows in (draws.integers(count, size=count) for _ in range(RESAMPLES))
        ]
    )
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return Measure(float(value), float(low), float(high), count)
