"""The world of the classroom CLIP: drawn shapes, 48 × 48 pixels, described in `captions.py`.

A scene holds one thing, two or three things that are alike, or two different things in a relation.
Twelve pairs of colour and shape (`UNSEEN`) never occur in training, in no picture and in no
caption of either language: on them the model shows whether it can put together what it knows.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SIDE = 48  # pixels
_ROWS, _COLUMNS = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) + 0.5  # middles of the pixels

COLOURS = {  # red, green, blue, each 0 to 255
    "red": (214, 40, 40),
    "orange": (247, 140, 20),
    "yellow": (245, 210, 20),
    "green": (40, 160, 70),
    "blue": (35, 90, 210),
    "purple": (130, 60, 170),
    "pink": (245, 130, 180),
    "black": (30, 30, 30),
}
BACKGROUNDS = ((255, 255, 255), (250, 244, 226), (226, 238, 250), (228, 244, 228), (226, 226, 226), (240, 228, 244))
SHAPES = ("circle", "square", "triangle", "star", "heart", "cross", "ring", "diamond")
SIZES = {"small": (4.5, 5.8), "medium": (7.0, 9.0), "big": (11.5, 13.0)}  # radius in pixels
PLACES = {  # column and row of a grid of three by three
    "left": (0, 1), "right": (2, 1), "top": (1, 0), "bottom": (1, 2), "middle": (1, 1),
    "top left": (0, 0), "top right": (2, 0), "bottom left": (0, 2), "bottom right": (2, 2),
}  # fmt: skip
RELATIONS = ("left", "right", "above", "below")  # the first thing is … of the second

Kind = tuple[str, str]  # colour and shape
UNSEEN: tuple[Kind, ...] = (
    ("green", "star"), ("blue", "heart"), ("yellow", "ring"), ("purple", "triangle"),
    ("orange", "diamond"), ("pink", "square"), ("black", "circle"), ("red", "cross"),
    ("green", "square"), ("blue", "ring"), ("yellow", "cross"), ("purple", "circle"),
)  # fmt: skip
KINDS: tuple[Kind, ...] = tuple((colour, shape) for colour in COLOURS for shape in SHAPES)
SEEN: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind not in UNSEEN)


@dataclass(frozen=True)
class Scene:
    """What is in a picture. `size` and `place` are told of a single thing only, `relation` of two."""

    things: tuple[Kind, ...]
    size: str = "medium"
    place: str | None = None
    relation: str | None = None

    @property
    def count(self) -> int:
        return len(self.things)


def random_scene(random: np.random.Generator, kinds: tuple[Kind, ...] = SEEN) -> Scene:
    """Half of the scenes hold one thing, a fifth several alike, the rest two in a relation."""
    first = kinds[random.integers(len(kinds))]
    sort = random.random()
    if sort < 0.5:
        return Scene((first,), str(random.choice(list(SIZES))), str(random.choice(list(PLACES))))
    if sort < 0.7:
        return Scene((first,) * int(random.integers(2, 4)))
    second = kinds[random.integers(len(kinds))]
    while second == first:
        second = kinds[random.integers(len(kinds))]
    return Scene((first, second), relation=str(random.choice(RELATIONS)))


def draw(scene: Scene, random: np.random.Generator) -> NDArray[np.uint8]:
    """[48, 48, 3]. Background, exact place, angle and shade are left to chance."""
    picture = _background(random)
    for (colour, shape), (x, y, radius) in zip(scene.things, _places(scene, random), strict=True):
        shade = np.clip(np.array(COLOURS[colour]) + random.normal(0, 8, 3), 0, 255)
        cover = coverage(shape, x, y, radius, float(random.normal(0, 0.08)))[:, :, None]
        picture = picture * (1 - cover) + shade * cover
    grain = 2 * random.standard_normal(picture.shape, np.float32)
    return np.clip(picture + grain, 0, 255).round().astype(np.uint8)


def coverage(shape: str, x: float, y: float, radius: float, angle: float) -> NDArray[np.float64]:
    """[48, 48], how much of each pixel the shape covers: soft edges from the distance to the border."""
    u, v, cos, sin = _COLUMNS - x, _ROWS - y, float(np.cos(angle)), float(np.sin(angle))
    u, v = u * cos + v * sin, v * cos - u * sin
    return np.clip(0.5 - _distance(shape, u, v, radius), 0.0, 1.0)


def _distance(shape: str, u: NDArray, v: NDArray, r: float) -> NDArray:
    """Pixels from the border, negative inside; u to the right and v downwards from the centre."""
    length = np.hypot(u, v)
    match shape:
        case "circle":
            return length - r
        case "ring":
            return np.abs(length - 0.78 * r) - 0.22 * r
        case "square":
            return np.maximum(np.abs(u), np.abs(v)) - 0.84 * r
        case "diamond":
            return (np.abs(u) * 1.35 + np.abs(v) - 1.1 * r) / 1.68
        case "triangle":
            return np.maximum(v - 0.6 * r, (np.abs(u) * 1.7 - v - r) / 1.97)
        case "cross":
            near, far = np.minimum(np.abs(u), np.abs(v)), np.maximum(np.abs(u), np.abs(v))
            return np.maximum(near - 0.3 * r, far - r)
        case "star":  # folded into a tenth of the turn, it has a single straight edge
            turn = 2 * np.pi / 5
            folded = np.abs((np.arctan2(u, -v) + turn / 2) % turn - turn / 2)
            a, b = length * np.cos(folded), length * np.sin(folded)
            tip, notch = np.array([1.15 * r, 0.0]), 0.48 * r * np.array([np.cos(turn / 2), np.sin(turn / 2)])
            edge = notch - tip
            return ((b - tip[1]) * -edge[0] + (a - tip[0]) * edge[1]) / np.hypot(*edge)
        case "heart":  # a square on its corner with a round cap on its two upper sides
            w = v - 0.05 * r
            cap = np.hypot(np.abs(u) - 0.45 * r, w + 0.32 * r) - 0.58 * r
            point = np.maximum((np.abs(u) + w - 0.95 * r) / 1.41, -w - 0.32 * r)
            return np.minimum(cap, np.maximum(point, np.abs(u) - 1.03 * r))
    raise ValueError(f"no such shape: {shape}")


def _places(scene: Scene, random: np.random.Generator) -> list[tuple[float, float, float]]:
    """(x, y, radius) of each thing, in pixels."""
    if scene.relation is not None:
        return _related(scene.relation, random)
    if scene.count > 1:
        return _scattered(scene.count, random)
    radius = float(random.uniform(*SIZES[scene.size]))
    column, row = PLACES[scene.place or "middle"]
    reach = SIDE / 2 - radius - 0.5  # from the middle to where the thing touches the edge
    step = min(0.30 * SIDE, reach)
    x, y = (SIDE / 2 + (i - 1) * step + random.normal(0, 0.8) for i in (column, row))
    return [(float(x), float(y), radius)]


def _related(relation: str, random: np.random.Generator) -> list[tuple[float, float, float]]:
    along = np.array([0.26, 0.74]) * SIDE + random.normal(0, 1.2, 2)
    across = random.uniform(0.4, 0.6, 2) * SIDE
    radii = random.uniform(5.5, 8.0, 2)
    order = [0, 1] if relation in ("left", "above") else [1, 0]
    spots = [(along[i], across[i]) if relation in ("left", "right") else (across[i], along[i]) for i in order]
    return [(float(x), float(y), float(r)) for (x, y), r in zip(spots, radii, strict=True)]


def _scattered(count: int, random: np.random.Generator) -> list[tuple[float, float, float]]:
    """Anywhere, but apart."""
    while True:
        radii = random.uniform(5.0, 7.0, count)
        spots = random.uniform(8.5, SIDE - 8.5, (count, 2))
        apart = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1)) + 99 * np.eye(count)
        if apart.min() > 15.5:
            return [(float(x), float(y), float(r)) for (x, y), r in zip(spots, radii, strict=True)]


def _background(random: np.random.Generator) -> NDArray[np.float64]:
    """Plain, or running from one tint into another."""
    tints = np.array(BACKGROUNDS, float)
    one = tints[random.integers(len(tints))] + random.normal(0, 2, 3)
    if random.random() < 0.5:
        return np.tile(one, (SIDE, SIDE, 1))
    other = tints[random.integers(len(tints))]
    ramp = np.linspace(0, 1, SIDE)
    share = (ramp[None, :] if random.random() < 0.5 else ramp[:, None]) * np.ones((SIDE, SIDE))
    return one + share[:, :, None] * (other - one)
