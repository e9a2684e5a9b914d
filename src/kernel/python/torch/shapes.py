"""Shapes: nested lists made flat, broadcasting, and which numbers an index picks."""

from itertools import product
from math import prod


def flatten(nested: object) -> tuple[list, tuple[int, ...]]:
    """[[1, 2], [3, 4]] → [1, 2, 3, 4], (2, 2)."""
    if hasattr(nested, "tolist"):
        nested = nested.tolist()
    if not isinstance(nested, (list, tuple)):
        if not isinstance(nested, (bool, int, float)):
            raise TypeError(f"a tensor is made of numbers, not of '{type(nested).__name__}'")
        return [nested], ()
    parts = [flatten(part) for part in nested]
    shapes = {shape for _, shape in parts}
    if len(shapes) > 1:
        sizes = sorted({shape[0] if shape else 1 for shape in shapes})
        raise ValueError(f"expected sequences of one length, but found {' and '.join(map(str, sizes))}")
    inner = shapes.pop() if shapes else ()
    return [value for values, _ in parts for value in values], (len(nested), *inner)


def unflatten(values: list, shape: tuple[int, ...]) -> object:
    if not shape:
        return values[0]
    step = prod(shape[1:])
    return [unflatten(values[i * step : (i + 1) * step], shape[1:]) for i in range(shape[0])]


def strides_of(shape: tuple[int, ...]) -> list[int]:
    """How far apart neighbours lie in each dimension."""
    return [prod(shape[i + 1 :]) for i in range(len(shape))]


def broadcast(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    """The shape in which both fit: sizes are equal, or one of them is 1."""
    longest = max(len(a), len(b))
    pairs = zip((1,) * (longest - len(a)) + a, (1,) * (longest - len(b)) + b)
    found = []
    for i, (x, y) in enumerate(pairs):
        if x != y and 1 not in (x, y):
            raise RuntimeError(
                f"The size of tensor a ({x}) must match the size of tensor b ({y}) at non-singleton dimension {i}"
            )
        found.append(y if x == 1 else x)
    return tuple(found)


def spread(shape: tuple[int, ...], to: tuple[int, ...]) -> list[int]:
    """For each place in the larger shape, where its number lies in the smaller one."""
    shape = (1,) * (len(to) - len(shape)) + shape
    steps = [0 if size == 1 else step for size, step in zip(shape, strides_of(shape))]
    places = [0]
    for size, step in zip(to, steps):
        places = [place + i * step for place in places for i in range(size)]
    return places


def axis(dim: int, dims: int) -> int:
    """A dimension counted from the front."""
    if not -max(dims, 1) <= dim < max(dims, 1):
        raise IndexError(f"Dimension out of range (expected to be in range of [{-dims}, {dims - 1}], but got {dim})")
    return dim % max(dims, 1)


def picked(shape: tuple[int, ...], key: object) -> tuple[list[int], tuple[int, ...]]:
    """The places that an index picks, and their shape: numbers, slices, `...`, None, and lists of numbers."""
    keys = list(key) if isinstance(key, tuple) else [key]
    used = sum(one is not None and one is not Ellipsis for one in keys)
    if used > len(shape):
        raise IndexError(f"too many indices for tensor of dimension {len(shape)}")
    at = keys.index(Ellipsis) if any(one is Ellipsis for one in keys) else len(keys)
    keys[at : at + 1] = [slice(None)] * (len(shape) - used)
    choices, found, dims = [], [], iter(zip(shape, strides_of(shape)))
    for one in keys:
        if one is None:
            found.append(1)
            continue
        size, step = next(dims)
        if isinstance(one, slice):
            if (one.step or 1) < 0:
                raise ValueError("step must be greater than zero")
            chosen = list(range(*one.indices(size)))
            found.append(len(chosen))
        elif isinstance(one, list):
            chosen = [_place(i, size) for i in one]
            found.append(len(chosen))
        else:
            chosen = [_place(one, size)]
        choices.append([i * step for i in chosen])
    return [sum(places) for places in product(*choices)], tuple(found)


def _place(index: object, size: int) -> int:
    if isinstance(index, bool) or not isinstance(index, int):
        raise TypeError(f"indices must be integers, slices or lists of integers, not {type(index).__name__}")
    if not -size <= index < size:
        raise IndexError(f"index {index} is out of bounds for dimension 0 with size {size}")
    return index % size
