"""From what came in to what an annotation asks for, or a list of what is wrong with it."""

import types
from typing import Any, Literal, Union, get_args, get_origin

Errors = list[dict]


def validate(kind: Any, value: Any, loc: tuple) -> tuple[Any, Errors]:
    """The value in the wanted kind, and no errors; or anything, and the errors, each with its place `loc`."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Any:
        return value, []
    if origin in (Union, types.UnionType):
        return _first_that_fits(inner, value, loc)
    if origin is Literal:
        names = " or ".join(map(repr, inner))
        return (value, []) if value in inner else (None, [error("literal_error", loc, f"Input should be {names}", value)])
    if kind in (list, tuple, set) or origin in (list, tuple, set):
        return _list(inner[0] if inner else Any, value, loc)
    if kind is dict or origin is dict:
        return _dict(inner[1] if inner else Any, value, loc)
    if kind is type(None):
        return (None, []) if value is None else (None, [error("none_required", loc, "Input should be None", value)])
    if hasattr(kind, "__fields_of__"):
        return kind.__check__(value, loc)
    return _SCALARS.get(kind, _as_it_is)(value, loc)


def error(type_: str, loc: tuple, msg: str, value: Any) -> dict:
    return {"type": type_, "loc": list(loc), "msg": msg, "input": value}


def limits(value: Any, field: Any, loc: tuple) -> Errors:
    """What `Field(gt=…, min_length=…)` forbids."""
    for name, (type_, words, breaks) in _LIMITS.items():
        limit = getattr(field, name)
        if limit is not None and value is not None and breaks(value, limit):
            return [error(type_, loc, words.format(limit), value)]
    return []


_LIMITS = {
    "gt": ("greater_than", "Input should be greater than {}", lambda v, n: not v > n),
    "ge": ("greater_than_equal", "Input should be greater than or equal to {}", lambda v, n: not v >= n),
    "lt": ("less_than", "Input should be less than {}", lambda v, n: not v < n),
    "le": ("less_than_equal", "Input should be less than or equal to {}", lambda v, n: not v <= n),
    "min_length": ("string_too_short", "String should have at least {} characters", lambda v, n: len(v) < n),
    "max_length": ("string_too_long", "String should have at most {} characters", lambda v, n: len(v) > n),
}


def _first_that_fits(kinds: tuple, value: Any, loc: tuple) -> tuple[Any, Errors]:
    for kind in kinds:  # one that needs no change wins
        if isinstance(kind, type) and type(value) is kind:
            return value, []
    found: Errors = []
    for kind in kinds:
        result, wrong = validate(kind, value, loc)
        if not wrong:
            return result, []
        found += [] if kind is type(None) else wrong
    return None, found


def _list(kind: Any, value: Any, loc: tuple) -> tuple[Any, Errors]:
    if not isinstance(value, (list, tuple)):
        return None, [error("list_type", loc, "Input should be a valid list", value)]
    results = [validate(kind, one, (*loc, i)) for i, one in enumerate(value)]
    return [result for result, _ in results], [wrong for _, errors in results for wrong in errors]


def _dict(kind: Any, value: Any, loc: tuple) -> tuple[Any, Errors]:
    if not isinstance(value, dict):
        return None, [error("dict_type", loc, "Input should be a valid dictionary", value)]
    results = {name: validate(kind, one, (*loc, name)) for name, one in value.items()}
    return {name: r for name, (r, _) in results.items()}, [wrong for _, errors in results.values() for wrong in errors]


def _text(value: Any, loc: tuple) -> tuple[Any, Errors]:
    return (value, []) if isinstance(value, str) else (None, [error("string_type", loc, "Input should be a valid string", value)])


def _whole(value: Any, loc: tuple) -> tuple[Any, Errors]:
    if isinstance(value, float) and not value.is_integer():
        return None, [error("int_from_float", loc, "Input should be a valid integer, got a number with a fractional part", value)]
    if isinstance(value, str):
        try:
            return int(value), []
        except ValueError:
            words = "Input should be a valid integer, unable to parse string as an integer"
            return None, [error("int_parsing", loc, words, value)]
    if isinstance(value, (int, float)):
        return int(value), []
    return None, [error("int_type", loc, "Input should be a valid integer", value)]


def _number(value: Any, loc: tuple) -> tuple[Any, Errors]:
    if isinstance(value, str):
        try:
            return float(value), []
        except ValueError:
            words = "Input should be a valid number, unable to parse string as a number"
            return None, [error("float_parsing", loc, words, value)]
    if isinstance(value, (int, float)):
        return float(value), []
    return None, [error("float_type", loc, "Input should be a valid number", value)]


def _truth(value: Any, loc: tuple) -> tuple[Any, Errors]:
    known = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
    if isinstance(value, bool) or value in (0, 1):
        return bool(value), []
    if isinstance(value, str):
        if value.lower() in known:
            return known[value.lower()], []
        return None, [error("bool_parsing", loc, "Input should be a valid boolean, unable to interpret input", value)]
    return None, [error("bool_type", loc, "Input should be a valid boolean", value)]


def _as_it_is(value: Any, loc: tuple) -> tuple[Any, Errors]:
    return value, []


_SCALARS = {str: _text, int: _whole, float: _number, bool: _truth}
