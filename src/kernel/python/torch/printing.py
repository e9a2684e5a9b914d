"""A tensor as PyTorch prints it: four decimals, columns of one width, the middle of long ones left out."""

from math import isfinite, prod

from . import dtypes

MOST, EDGE, WIDTH = 1000, 3, 80  # numbers; shown at each end of a long dimension; characters of a line


def text_of(tensor) -> str:
    shown = _format(tensor)
    inner = _lines(list(map(shown, tensor._data)), tensor.shape, len("tensor("), prod(tensor.shape) > MOST)
    plain = tensor.dtype in (dtypes.float32, dtypes.int64, dtypes.bool_)
    empty = f", size={tuple(tensor.shape)}" if 0 in tensor.shape and len(tensor.shape) != 1 else ""
    return f"tensor({inner}{empty}{'' if plain else f', dtype={tensor.dtype}'})"


def _format(tensor):
    """One function for all numbers of a tensor."""
    if tensor.dtype is dtypes.bool_:
        write = lambda value: str(bool(value))
    elif tensor.dtype is dtypes.int64:
        write = str
    else:
        write = _float_format([value for value in tensor._data if isfinite(value) and value != 0])
    width = max((len(write(value)) for value in tensor._data), default=0)
    return (lambda value: write(value).rjust(width)) if tensor.shape else write


def _float_format(values: list[float]):
    sizes = [abs(value) for value in values]
    largest, smallest = max(sizes, default=0), min(sizes, default=0)
    whole = all(value == int(value) for value in values)
    if values and (largest > 1e8 or largest / smallest > 1000 or (not whole and smallest < 1e-4)):
        if not whole or largest > 1e8:
            return lambda value: f"{value:.4e}"
    if whole:
        return lambda value: f"{value:.0f}." if isfinite(value) else str(value)
    return lambda value: f"{value:.4f}"


def _lines(texts: list[str], shape: tuple[int, ...], indent: int, short: bool) -> str:
    if not shape:
        return texts[0]
    step = prod(shape[1:])
    parts: list[str | None] = [
        _lines(texts[i * step : (i + 1) * step], shape[1:], indent + 1, short) if len(shape) > 1 else texts[i]
        for i in range(shape[0])
    ]
    if short and len(parts) > 2 * EDGE:
        parts = [*parts[:EDGE], "..." if len(shape) > 1 else " ...", *parts[-EDGE:]]
    if len(shape) > 1:
        between = ",\n" + "\n" * (len(shape) - 2) + " " * (indent + 1)
        return f"[{between.join(parts)}]"
    each = max(1, (WIDTH - indent) // (max(map(len, parts), default=0) + 2))
    rows = [", ".join(parts[i : i + each]) for i in range(0, len(parts), each)]
    return f"[{(',' + chr(10) + ' ' * (indent + 1)).join(rows)}]"
