"""Charts as inline SVG: risk against coverage, and confidence against what was right."""

from collections.abc import Iterable, Sequence
from html import escape

from evals.metrics import Bin, Curve

SIZE = 240
COLOURS = ("#0b57d0", "#b3261e", "#7a5900", "#146c2e")

Point = tuple[float, float]


def risk_chart(title: str, curves: Sequence[tuple[str, Curve]]) -> str:
    """Draw one risk–coverage curve for each system; lower is better."""
    lines = [
        _line(_thinned(curve), colour, name)
        for (name, curve), colour in zip(curves, COLOURS, strict=False)
    ]
    return _chart(title, "share answered", "share of those wrong", lines, [n for n, _ in curves])


def reliability_chart(title: str, bins: Iterable[Bin]) -> str:
    """Draw each bin's share of right first quotes over its mean confidence."""
    ideal = _line([(0, 0), (1, 1)], "#999", "as sure as right")
    dots = [
        f'<circle cx="{_x(b.confidence):.1f}" cy="{_y(b.accuracy):.1f}" '
        f'r="{min(3 + b.size**0.5, 12):.1f}" fill="{COLOURS[0]}" fill-opacity=".6">'
        f"<title>{b.size} cases: confidence {b.confidence:.2f}, right {b.accuracy:.2f}</title>"
        "</circle>"
        for b in bins
    ]
    return _chart(title, "confidence", "share right", [ideal, *dots], [])


def _chart(title: str, across: str, up: str, marks: Iterable[str], names: Sequence[str]) -> str:
    side = SIZE + 60
    legend = "".join(
        f'<li><svg width="12" height="12" aria-hidden="true">'
        f'<rect width="12" height="12" fill="{colour}"/></svg> {escape(name)}</li>'
        for name, colour in zip(names, COLOURS, strict=False)
    )
    return (
        f"<figure><figcaption>{escape(title)}</figcaption>"
        f'<svg viewBox="0 0 {side} {side}" role="img" aria-label="{escape(title)}">'
        f"{_axes(across, up)}{''.join(marks)}</svg><ul>{legend}</ul></figure>"
    )


def _axes(across: str, up: str) -> str:
    ticks = "".join(
        f'<text x="{_x(at):.1f}" y="{_y(0) + 15:.1f}" text-anchor="middle">{at:g}</text>'
        f'<text x="{_x(0) - 6:.1f}" y="{_y(at) + 4:.1f}" text-anchor="end">{at:g}</text>'
        for at in (0, 0.5, 1)
    )
    return (
        f'<rect x="{_x(0)}" y="{_y(1)}" width="{SIZE}" height="{SIZE}" class="frame"/>{ticks}'
        f'<text x="{_x(0.5)}" y="{_y(0) + 32}" text-anchor="middle">{escape(across)}</text>'
        f'<text transform="translate(12 {_y(0.5)}) rotate(-90)" text-anchor="middle">'
        f"{escape(up)}</text>"
    )


def _line(points: Iterable[Point], colour: str, name: str) -> str:
    path = " ".join(f"{_x(across):.1f},{_y(up):.1f}" for across, up in points)
    return (
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2">'
        f"<title>{escape(name)}</title></polyline>"
    )


def _thinned(curve: Curve) -> list[Point]:
    """Return some 200 points of the curve and its last: more would only make the file larger."""
    points = list(zip(curve.coverage.tolist(), curve.risk.tolist(), strict=True))
    return [*points[:: len(points) // 200 + 1], points[-1]]


def _x(share: float) -> float:
    return 45 + share * SIZE


def _y(share: float) -> float:
    return 10 + (1 - share) * SIZE
