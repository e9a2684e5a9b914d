"""Answers a request from the network by the app that a notebook has defined."""

import base64
import json

import first_token_bridge as bridge


def answer(names: dict, request: str) -> None:
    """Shows the answer as JSON: status, headers, and the body in base64."""
    asked = json.loads(request)
    app = _app(names)
    if app is None:
        status, headers, body = 503, {"content-type": "text/plain"}, b"The notebook has no FastAPI app."
    else:
        body = base64.b64decode(asked["body"])
        status, headers, body = app.handle(asked["method"], asked["target"], asked["headers"], body)
    found = {"status": status, "headers": headers, "body": base64.b64encode(body).decode("ascii")}
    bridge.display(json.dumps({"application/json": json.dumps(found)}))


def _app(names: dict):
    """The one called `app`, or any other."""
    from fastapi import FastAPI

    apps = [value for value in (names.get("app"), *names.values()) if isinstance(value, FastAPI)]
    return apps[0] if apps else None
