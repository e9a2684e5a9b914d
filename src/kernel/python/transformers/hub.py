"""The way to real models: requests go to the process that runs them, and Python waits for the answer."""

import json
import sys

import first_token_bridge as bridge

_ERRORS = {
    error.__name__: error for error in (OSError, ValueError, IndexError, RuntimeError, KeyboardInterrupt)
}


def call(kind: str, name: str, **fields):
    """What the host answers to a request about the model `name`."""
    answer = json.loads(bridge.call(json.dumps({"kind": kind, "name": name, **fields})))
    if "err" in answer:
        raise _ERRORS.get(answer["err"]["type"], RuntimeError)(answer["err"]["message"])
    return answer["ok"]


_said: set[str] = set()


def open_model(name: str) -> str:
    """Makes the model ready, which may take a download; says so where another one runs in its place."""
    if not isinstance(name, str):
        raise TypeError(f"The name of a model is a text, not {type(name).__name__}")
    opened = call("open", name)
    # Once for a tokenizer and its model, which are opened one after the other.
    if opened["message"] and name not in _said:
        print(opened["message"], file=sys.stderr)
        _said.add(name)
    else:
        _said.discard(name)
    return name


def not_here(what: str) -> NotImplementedError:
    return NotImplementedError(
        f"{what} is not part of the small transformers of this kernel. The real library has it: "
        'install it ("pip install transformers torch") and choose its Python with "Select Kernel" at the top right.'
    )


def only(known: tuple[str, ...], options: dict, method: str) -> None:
    """Options that are not known here would be missed, so they are an error."""
    for name in options:
        if name not in known:
            raise not_here(f"{method}({name}=…)")
