"""Asks an app without a network, as FastAPI's own test client does."""

import json as _json
from typing import Any
from urllib.parse import urlencode

from . import FastAPI


class Response:
    def __init__(self, status_code: int, headers: dict[str, str], content: bytes):
        self.status_code, self.headers, self.content = status_code, headers, content

    @property
    def text(self) -> str:
        return self.content.decode()

    @property
    def is_success(self) -> bool:
        return 200 <= self.status_code < 300

    def json(self) -> Any:
        return _json.loads(self.content)

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


class TestClient:
    __test__ = False  # no test itself

    def __init__(self, app: FastAPI, raise_server_exceptions: bool = True):
        self._ask = app.answer if raise_server_exceptions else app.handle

    def request(self, method: str, url: str, params=None, json=None, content: bytes | str = b"", headers=None) -> Response:
        body = content.encode() if isinstance(content, str) else content
        if json is not None:
            body = _json.dumps(json).encode()
        if params:
            url += ("&" if "?" in url else "?") + urlencode(params)
        return Response(*self._ask(method, url, dict(headers or {}), body))

    def get(self, url: str, **options) -> Response:
        return self.request("GET", url, **options)

    def post(self, url: str, **options) -> Response:
        return self.request("POST", url, **options)

    def put(self, url: str, **options) -> Response:
        return self.request("PUT", url, **options)

    def delete(self, url: str, **options) -> Response:
        return self.request("DELETE", url, **options)
