"""The learning curve of a run as an SVG picture.

    python3 training/curve.py --run DIR [DIR…] --out models/code/curve.svg

Of several runs each began from the weights of the one before. `training/runs/` keeps logs.
"""

import argparse
import json
import pathlib

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 640, 320, 56, 44, 16
COLOURS = {"loss": "#8a94a6", "validation": "#0b6bcb", "validationOfAverage": "#b4530a"}
NAMES = {"loss": "training text", "validation": "packages not trained on", "validationOfAverage": "the same, running mean"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=pathlib.Path, nargs="+", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    lines = read_logs(options.run)
    # A resumed run logs the stretch since its checkpoint again; the last word on a token count stands.
    points = {
        kind: sorted({line["tokens"]: line[kind] for line in lines if kind in line}.items()) for kind in COLOURS
    }
    options.out.write_text(picture(points), encoding="utf-8")


def read_logs(runs: list[pathlib.Path]) -> list[dict]:
    """The lines of all logs, with tokens counted from the start of the first run."""
    lines, before = [], 0
    for run in runs:
        own = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
        lines += [line | {"tokens": line["tokens"] + before} for line in own]
        before += max(line["tokens"] for line in own)
    return lines


def picture(points: dict[str, list[tuple[int, float]]]) -> str:
    """`points` maps a kind to [(tokens, nats)], in the order of tokens."""
    every = [point for curve in points.values() for point in curve]
    most = max(tokens for tokens, _ in every)
    low, high = int(min(nats for _, nats in every)), min(7.0, max(nats for _, nats in every))

    def place(tokens: float, nats: float) -> str:
        x = LEFT + (WIDTH - LEFT - 16) * tokens / most
        y = TOP + (HEIGHT - TOP - BOTTOM) * (high - min(nats, high)) / (high - low)
        return f"{x:.1f},{y:.1f}"

    grid = "".join(
        f'<path d="M{place(0, n)} L{place(most, n)}" stroke="#8884" />'
        f'<text x="{LEFT - 8}" y="{float(place(0, n).split(",")[1]) + 4:.1f}" text-anchor="end">{n}</text>'
        for n in range(low, int(high) + 1)
    )
    ticks = "".join(
        f'<text x="{place(most * i / 4, low).split(",")[0]}" y="{HEIGHT - 24}" text-anchor="middle">{most * i / 4e6:.1f}</text>'
        for i in range(5)
    )
    curves = "".join(
        f'<path d="M{" L".join(place(*point) for point in curve)}" stroke="{COLOURS[kind]}" stroke-width="2" />'
        for kind, curve in points.items()
        if curve
    )
    legend = "".join(
        f'<text x="{WIDTH - 20}" y="{TOP + 16 + 18 * i}" text-anchor="end" fill="{COLOURS[kind]}">{NAMES[kind]}</text>'
        for i, kind in enumerate(COLOURS)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="12">'
        f"<title>Loss in nats a token against millions of tokens seen</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff" /><g fill="#555">{grid}{ticks}'
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 6}" text-anchor="middle">million tokens seen</text>'
        f'<text x="14" y="{HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 {HEIGHT / 2})">nats a token</text></g>'
        f'<g fill="none">{curves}</g>{legend}</svg>\n'
    )


if __name__ == "__main__":
    main()
