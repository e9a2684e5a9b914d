"""The part of FastAPI that a first service needs: routes, checked parameters, JSON answers, a page of docs."""

import html
import inspect
import json
import re
from typing import Any, Callable
from urllib.parse import parse_qsl, unquote

from first_token import notice as _notice
from pydantic import _plain

from .parameters import Body, Header, Parameters, Path, Query

__all__ = ["Body", "FastAPI", "HTTPException", "Header", "Path", "Query"]
_notice(
    "[fastapi] A small web framework in plain Python stands in for FastAPI here.",
    "【fastapi】这里用纯 Python 写的小框架代替 FastAPI。",
)


class HTTPException(Exception):
    def __init__(self, status_code: int, detail: Any = None, headers: dict[str, str] | None = None):
        super().__init__(f"{status_code}: {detail}")
        self.status_code, self.detail, self.headers = status_code, detail, headers or {}


class Route:
    def __init__(self, method: str, path: str, handler: Callable, status_code: int):
        self.method, self.path, self.handler, self.status_code = method, path, handler, status_code
        names = re.findall(r"{(\w+)(?::path)?}", path)
        escaped = re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(path).replace(r":path\}", r"\}"))
        self.pattern, self.parameters = re.compile(escaped), Parameters(handler, names)


class FastAPI:
    def __init__(self, title: str = "FastAPI", **about):
        self.title, self.routes = title, []

    def _route(self, method: str, path: str, status_code: int = 200, **options):
        if not path.startswith("/"):
            raise AssertionError("Routed paths must start with '/'")
        for name in set(options) - {"response_model", "tags", "summary", "description"}:
            raise NotImplementedError(f'{name}=… is not part of this kernel; the real FastAPI has it ("Select Kernel").')

        def keep(handler: Callable) -> Callable:
            self.routes.append(Route(method, path, handler, status_code))
            return handler

        return keep

    def get(self, path: str, **options):
        return self._route("GET", path, **options)

    def post(self, path: str, **options):
        return self._route("POST", path, **options)

    def put(self, path: str, **options):
        return self._route("PUT", path, **options)

    def delete(self, path: str, **options):
        return self._route("DELETE", path, **options)

    def patch(self, path: str, **options):
        return self._route("PATCH", path, **options)

    def answer(self, method: str, target: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        """(status, headers, body) of a request. What a handler raises, but for HTTPException, comes out of here."""
        path, _, query = target.partition("?")
        path = unquote(path)
        if method == "GET" and path == "/docs":
            return 200, {"content-type": "text/html; charset=utf-8"}, self._docs().encode()
        matching = [(route, found) for route in self.routes if (found := route.pattern.fullmatch(path))]
        if not matching:
            return _json(404, {"detail": "Not Found"})
        chosen = next(((route, found) for route, found in matching if route.method == method), None)
        if chosen is None:
            return _json(405, {"detail": "Method Not Allowed"})
        route, found = chosen
        asked = dict(parse_qsl(query, keep_blank_values=True))
        lower = {name.lower(): value for name, value in headers.items()}
        arguments, errors = route.parameters.read(found.groupdict(), asked, lower, body)
        if errors:
            return _json(422, {"detail": errors})
        try:
            result = route.handler(**arguments)
            return _json(route.status_code, _finished(result) if inspect.iscoroutine(result) else result)
        except HTTPException as error:
            status, kind, content = _json(error.status_code, {"detail": error.detail})
            return status, {**kind, **error.headers}, content

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        """As `answer`, but a handler that fails is status 500, as on a real server."""
        try:
            return self.answer(method, target, headers, body)
        except Exception:
            return 500, {"content-type": "text/plain; charset=utf-8"}, b"Internal Server Error"

    def _docs(self) -> str:
        rows = "".join(
            f"<tr><td>{one.method}</td><td>{html.escape(one.path)}</td><td>{html.escape(_described(one))}</td></tr>"
            for one in self.routes
        )
        return f"<!doctype html><title>{html.escape(self.title)}</title><h1>{html.escape(self.title)}</h1><table>{rows}</table>"


def _described(route: Route) -> str:
    return ", ".join(f"{name} ({param.where})" for name, _, param in route.parameters.all)


def _json(status: int, content: Any) -> tuple[int, dict[str, str], bytes]:
    text = json.dumps(_plain(content), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return status, {"content-type": "application/json"}, text.encode()


def _finished(coroutine) -> Any:
    """The result of an async handler that waits for nothing but `asyncio.sleep(0)`."""
    try:
        while coroutine.send(None) is None:
            pass
    except StopIteration as end:
        return end.value
    coroutine.close()
    raise NotImplementedError("An async handler cannot wait here; the real FastAPI can (\"Select Kernel\").")
