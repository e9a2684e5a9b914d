"""Runs the cells of a notebook, one after the other, in one namespace.

The names that a cell needs (`display`, `input`, `time.sleep`) are put in place here; what is written,
shown and asked goes through `first_token_bridge`, the only thing from outside that Python can reach.
"""

import ast
import asyncio
import builtins
import json
import linecache
import sys
import time
import traceback

import first_token_bridge as bridge

from .rich import bundle_of, raw_bundle

namespace = {"__name__": "__main__", "__builtins__": builtins}
# A cell may delete or replace what everything stands on; the next one finds it whole again.
_BUILTINS, _AT_FIRST = builtins.__dict__, dict(builtins.__dict__)
_STREAMS = (sys.stdout, sys.stderr)
_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


async def run(code: str, cell: str) -> str:
    """The outcome of a cell as JSON; its value has been sent by then. `cell` is its name in tracebacks."""
    _restore()
    file = f"<{cell}>"
    linecache.cache[file] = (len(code), None, code.splitlines(keepends=True), file)
    try:
        value = await _evaluate(code, file)
        if value is not None:
            namespace["_"] = value
            bridge.result(json.dumps(bundle_of(value)))
        outcome = {"kind": "ok"}
    except BaseException as error:  # KeyboardInterrupt and SystemExit as well
        _restore()
        outcome = _outcome_of(error, file)
    _restore()
    for stream in _STREAMS:
        stream.flush()
    return json.dumps(outcome)


def check(source: str, name: str, output: str) -> str:
    """Whether the function `name` of `source` returns True for the notebook's names and a cell's output."""
    _restore()
    scope: dict = {"__name__": "check"}
    try:
        exec(compile(source, "<check>", "exec"), scope)
        fine = scope[name](dict(namespace), output) is True
    except Exception:  # of what the learner wrote, as a rule; an interrupt goes through
        fine = False
    finally:
        _restore()
    return json.dumps({"kind": "ok"} if fine else {"kind": "error", "name": "Wrong", "message": "", "traceback": ""})


async def _evaluate(code: str, file: str):
    """The value of the last expression, or None."""
    tree = ast.parse(code, file)
    last = None
    if tree.body and isinstance(tree.body[-1], ast.Expr) and not code.rstrip().endswith(";"):
        last = ast.Expression(tree.body.pop().value)
    await _execute(compile(tree, file, "exec", _FLAGS))
    return None if last is None else await _execute(compile(last, file, "eval", _FLAGS))


async def _execute(compiled):
    value = eval(compiled, namespace)
    return await value if asyncio.iscoroutine(value) and compiled.co_flags & 0x80 else value  # 0x80: it awaits


def _outcome_of(error: BaseException, file: str) -> dict[str, str]:
    return {
        "kind": "error",
        "name": type(error).__name__,
        "message": _text_of(error),
        "traceback": _traceback_of(error, file),
    }


def _text_of(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException:
        return "(its text cannot be told)"


def _traceback_of(error: BaseException, file: str) -> str:
    """As Python prints it, from the cell's own lines on."""
    try:
        told = traceback.TracebackException.from_exception(error, max_group_width=5)
        for one in _chain(told):
            first = next((i for i, frame in enumerate(one.stack) if frame.filename == file), len(one.stack))
            del one.stack[:first]
        return "".join(told.format()).rstrip()
    except BaseException:
        return type(error).__name__


def _chain(told):
    """An error with its causes, each once."""
    seen = []
    while told is not None and told not in seen:
        seen.append(told)
        told = told.__cause__ or told.__context__
    return seen


def _restore() -> None:
    _BUILTINS.update(_AT_FIRST)
    sys.stdout, sys.stderr = _STREAMS


def _display(*values, raw: bool = False) -> None:
    """Show each value as a notebook does; `raw` ones are bundles of MIME types already."""
    for value in values:
        bridge.display(json.dumps(raw_bundle(value) if raw else bundle_of(value)))


def _input(prompt: object = "") -> str:
    """Ask the person who runs the notebook."""
    text = bridge.ask(str(prompt), False)
    if text is None:
        raise EOFError("Nothing was typed.")
    return text


builtins.display = _display
builtins.input = _input
time.sleep = lambda seconds: bridge.sleep(float(seconds) * 1000)
_AT_FIRST.update(display=_display, input=_input)
