"""Floors: what the answers must not fall below, checked on the headline of every run."""

from typing import NamedTuple

from evals.scores import Scores


class Floor(NamedTuple):
    """A bound on one metric, held on the headline, or with `everywhere` on every suite."""

    metric: str
    least: float | None = None
    most: float | None = None
    everywhere: bool = False

    def broken_by(self, scores: Scores) -> str | None:
        """Return in words how the floor is broken, or None; what is not measured doesn't hold."""
        if self.metric not in scores:
            return f"{self.metric} could not be measured"
        value = scores[self.metric].value
        if self.least is not None and value < self.least:
            return f"{self.metric} is {value:.4f}, and must be at least {self.least}"
        if self.most is not None and value > self.most:
            return f"{self.metric} is {value:.4f}, and must be at most {self.most}"
        return None


FLOORS = (
    Floor("verbatim", least=1.0, everywhere=True),
    Floor("right_or_silent", least=0.60),
    Floor("answered_wrongly", most=0.09),
    Floor("hit_1", least=0.55),
    Floor("auroc_near_miss", least=0.78),
    Floor("auroc_off_topic", least=0.95),
    Floor("ece", most=0.15),
)


def broken(scores: Scores, *, headline: bool) -> list[str]:
    """Return every floor these scores break."""
    held = (floor for floor in FLOORS if headline or floor.everywhere)
    return [words for floor in held if (words := floor.broken_by(scores))]
