"""A learning curve as an SVG picture: one or two measures against the steps of the run."""

import json
from pathlib import Path

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 300, 56, 16, 16, 44
COLOURS = ("#0b6bcb", "#b4530a", "#2e7d32", "#6a1b9a")


def read_curve(file: Path) -> dict[str, list[tuple[int, float]]]:
    """Measure → [(step, value)]. A resumed run tells a stretch again; its last word stands."""
    found: dict[str, dict[int, float]] = {}
    for line in map(json.loads, file.read_text("utf-8").splitlines()):
        for name, value in line.items():
            if name not in ("step", "remainingMinutes"):
                found.setdefault(name, {})[line["step"]] = value
    return {name: sorted(points.items()) for name, points in found.items()}


def curve_picture(curves: dict[str, list[tuple[int, float]]], unit: str) -> str:
    """`curves` maps the name in the legend to its points; all share one axis, in `unit`."""
    most = max(step for points in curves.values() for step, _ in points)
    high = max(value for points in curves.values() for _, value in points) or 1.0

    def place(step: float, value: float) -> str:
        x = LEFT + (WIDTH - LEFT - RIGHT) * step / most
        return f"{x:.1f},{TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / high):.1f}"

    grid, ticks, lines, legend = [], [], [], []
    for i in range(5):
        y = place(0, high * i / 4)
        grid.append(f'<path d="M{y} L{place(most, high * i / 4)}" stroke="#8884" />')
        grid.append(f'<text x="{LEFT - 8}" y="{float(y.split(",")[1]) + 4:.1f}" text-anchor="end">{high * i / 4:.3g}</text>')
        ticks.append(f'<text x="{place(most * i / 4, 0).split(",")[0]}" y="{HEIGHT - 24}" text-anchor="middle">{most * i // 4}</text>')
    for colour, (i, (name, points)) in zip(COLOURS, enumerate(curves.items())):
        way = " L".join(place(*point) for point in points)
        lines.append(f'<path d="M{way}" stroke="{colour}" stroke-width="2" />')
        legend.append(f'<text x="{WIDTH - 20}" y="{TOP + 100 + 18 * i}" text-anchor="end" fill="{colour}">{name}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="12">'
        f'<title>{unit} against steps of training</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff" />'
        f'<g fill="#555">{"".join(grid + ticks)}<text x="{WIDTH / 2}" y="{HEIGHT - 6}" text-anchor="middle">steps</text>'
        f'<text x="14" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 {HEIGHT / 2})">{unit}</text></g>'
        f'<g fill="none">{"".join(lines)}</g>{"".join(legend)}</svg>\n'
    )
