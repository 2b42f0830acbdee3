"""Two charts as one SVG: latency against the number of passages, and what a start consists of."""

import math
from collections.abc import Iterator, Sequence
from html import escape

from evals.speed.measuring import Grown, Parts

WIDTH, HEIGHT = 720, 300
_COLOURS = ("#0b57d0", "#b3261e", "#7a5900", "#146c2e")


def charts(grown: Sequence[Grown], starts: Sequence[Parts]) -> str:
    """Return an SVG document on a ground of its own."""
    height = HEIGHT + 60 + 50 * len(starts)
    body = "".join([*_growth(grown), *_starts(starts, HEIGHT + 40)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>'
        f"{body}</svg>\n"
    )


def _growth(grown: Sequence[Grown]) -> Iterator[str]:
    """Yield the milliseconds of a question over the number of passages."""
    most = max(each.ask for each in grown)
    yield _text(10, 20, "milliseconds a question, by the number of passages")
    for colour, name in zip(_COLOURS, ("ask", "retrieve"), strict=False):
        points = [(_across(each.passages, grown), _up(getattr(each, name), most)) for each in grown]
        path = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for (x, y), each in zip(points, grown, strict=True):
            yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3" fill="{colour}"/>'
            yield _text(x, y - 8, f"{name} {getattr(each, name):.0f} ms")
    for each in grown:
        yield _text(_across(each.passages, grown), HEIGHT, f"{each.passages:,}")


def _starts(starts: Sequence[Parts], top: float) -> Iterator[str]:
    """Yield a bar for each program, in the parts of its start."""
    longest = max(sum(each.seconds.values()) for each in starts)
    yield _text(10, top, "seconds to the first answer")
    for row, each in enumerate(starts):
        x, y = 10.0, top + 15 + 50 * row
        yield _text(x, y + 10, f"{each.title}: {sum(each.seconds.values()):.2f} s")
        for colour, (name, seconds) in zip(_COLOURS, each.seconds.items(), strict=False):
            width = seconds / longest * (WIDTH - 20)
            told = f"<title>{escape(name)}: {seconds:.2f} s</title>"
            yield f'<rect x="{x:.1f}" y="{y + 15}" width="{width:.1f}" height="18" '
            yield f'fill="{colour}">{told}</rect>'
            if width > 7 * len(name):
                yield _text(x + 4, y + 28, name, "#fff")
            x += width


def _across(passages: int, grown: Sequence[Grown]) -> float:
    least, most = math.log(grown[0].passages), math.log(grown[-1].passages)
    return 60 + (math.log(passages) - least) / (most - least) * (WIDTH - 180)


def _up(milliseconds: float, most: float) -> float:
    return HEIGHT - 25 - milliseconds / most * (HEIGHT - 80)


def _text(x: float, y: float, words: str, colour: str = "#222") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{colour}">{escape(words)}</text>'
