"""What the host does for Python: a request goes out, Python waits, and a failure is raised as an exception."""

import json

import first_token_bridge as bridge

_ERRORS = {
    error.__name__: error for error in (OSError, ValueError, IndexError, RuntimeError, KeyboardInterrupt)
}


def call(kind: str, name: str, **fields):
    """The answer to a request about the model or the dataset `name`."""
    answer = json.loads(bridge.call(json.dumps({"kind": kind, "name": name, **fields})))
    if "err" in answer:
        raise _ERRORS.get(answer["err"]["type"], RuntimeError)(answer["err"]["message"])
    return answer["ok"]
