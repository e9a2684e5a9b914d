"""Where each parameter of a handler comes from, by FastAPI's rules.

A name in the path comes from the path. A model comes from the body. Everything else, `text: str` among
it, comes from the query, whatever the method, unless `Body()`, `Header()` or the like says otherwise.
"""

import inspect
import json
from typing import Any, Callable, get_type_hints

from pydantic import BaseModel, FieldInfo
from pydantic.validation import error, limits, validate


class Param(FieldInfo):
    where = "query"

    def __init__(self, default=..., embed: bool = False, alias: str | None = None, **options):
        super().__init__(default, **options)
        self.embed, self.alias = embed, alias


class Query(Param):
    pass


class Path(Param):
    where = "path"


class Header(Param):
    where = "header"


class Body(Param):
    where = "body"


class Parameters:
    """The parameters of one handler."""

    def __init__(self, handler: Callable, in_path: list[str]):
        hints = get_type_hints(handler)
        self.all: list[tuple[str, Any, Param]] = []
        for name, one in inspect.signature(handler).parameters.items():
            kind, default = hints.get(name, Any), one.default
            if not isinstance(default, Param):
                made = Path if name in in_path else Body if _is_model(kind) else Query
                default = made(... if default is inspect.Parameter.empty else default)
            self.all.append((name, kind, default))
        self.bodies = [one for one in self.all if one[2].where == "body"]

    def read(self, path: dict, query: dict, headers: dict, body: bytes) -> tuple[dict[str, Any], list[dict]]:
        """(arguments, errors in today's shape)"""
        content, errors = self._content(body)
        if errors:
            return {}, errors
        found: dict[str, Any] = {}
        sources = {"path": path, "query": query, "header": headers, "body": content}
        for name, kind, param in self.all:
            key = param.alias or (name.replace("_", "-") if param.where == "header" else name)
            whole = param.where == "body" and not self._is_embedded()
            loc = ("body",) if whole else (param.where, key)
            source = sources[param.where]
            there = body.strip() != b"" if whole else isinstance(source, dict) and key in source
            if not there:
                if param.is_required:
                    errors.append(error("missing", loc, "Field required", None))
                else:
                    found[name] = param.value()
                continue
            value = source if whole else source[key]
            found[name], wrong = validate(kind, value, loc)
            errors += wrong or limits(found[name], param, loc)
        return found, errors

    def _is_embedded(self) -> bool:
        """Several bodies, or one number or text, stand under their names."""
        if len(self.bodies) == 1:
            _, _, param = self.bodies[0]
            return param.embed
        return True

    def _content(self, body: bytes) -> tuple[Any, list[dict]]:
        if not self.bodies or not body.strip():
            return None, []
        try:
            return json.loads(body), []
        except json.JSONDecodeError as wrong:
            found = error("json_invalid", ("body", wrong.pos), "JSON decode error", {})
            return None, [{**found, "ctx": {"error": wrong.msg}}]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and (issubclass(kind, BaseModel) or kind in (dict, list)) or getattr(kind, "__origin__", None) in (dict, list)
