"""The part of Pydantic that a first service needs: models whose fields are checked when they are made."""

import json
from typing import Any, get_type_hints

from first_token import notice as _notice

from .validation import error, limits, validate

_notice(
    "[pydantic] A small checker in plain Python stands in for Pydantic here.",
    "【pydantic】这里用纯 Python 写的小检查器代替 Pydantic。",
)
_MISSING = ...


class ValidationError(ValueError):
    def __init__(self, title: str, errors: list[dict]):
        self.title, self._errors = title, errors
        count = f"{len(errors)} validation error{'s' if len(errors) > 1 else ''} for {title}"
        places = [f"{'.'.join(map(str, one['loc']))}\n  {one['msg']}" for one in errors]
        super().__init__("\n".join([count, *places]))

    def errors(self) -> list[dict]:
        return self._errors


class FieldInfo:
    def __init__(self, default=_MISSING, default_factory=None, description=None, **limits_of):
        self.default, self.default_factory, self.description = default, default_factory, description
        for name in ("gt", "ge", "lt", "le", "min_length", "max_length"):
            setattr(self, name, limits_of.pop(name, None))
        if limits_of:
            raise NotImplementedError(f"Field({next(iter(limits_of))}=…) is not part of this kernel; the real Pydantic has it.")

    @property
    def is_required(self) -> bool:
        return self.default is _MISSING and self.default_factory is None

    def value(self):
        return self.default_factory() if self.default_factory else self.default


def Field(default=_MISSING, **options) -> Any:
    return FieldInfo(default, **options)


class BaseModel:
    """Fields are the annotated names of the class; values after `=` are defaults."""

    __fields_of__ = {}  # name → (annotation, FieldInfo)

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        found = {}
        for name, kind in get_type_hints(cls).items():
            if name.startswith("_"):
                continue
            default = getattr(cls, name, _MISSING)
            found[name] = (kind, default if isinstance(default, FieldInfo) else FieldInfo(default))
        cls.__fields_of__ = found

    def __init__(self, **values):
        found, errors = self.__read__(values, ())
        if errors:
            raise ValidationError(type(self).__name__, errors)
        self.__dict__.update(found)

    @classmethod
    def model_validate(cls, values: dict):
        found, errors = cls.__check__(values, ())
        if errors:
            raise ValidationError(cls.__name__, errors)
        return found

    def model_dump(self) -> dict[str, Any]:
        return {name: _plain(getattr(self, name)) for name in self.__fields_of__}

    def model_dump_json(self) -> str:
        return json.dumps(self.model_dump(), ensure_ascii=False, separators=(",", ":"))

    dict, json = model_dump, model_dump_json  # the names of version 1

    @classmethod
    def __read__(cls, values: dict, loc: tuple):
        """(fields by name, errors)"""
        found, errors = {}, []
        for name, (kind, field) in cls.__fields_of__.items():
            if name not in values:
                if field.is_required:
                    errors.append(error("missing", (*loc, name), "Field required", values))
                else:
                    found[name] = field.value()
                continue
            found[name], wrong = validate(kind, values[name], (*loc, name))
            errors += wrong or limits(found[name], field, (*loc, name))
        return found, errors

    @classmethod
    def __check__(cls, value, loc: tuple):
        if isinstance(value, cls):
            return value, []
        if not hasattr(value, "keys"):
            words = "Input should be a valid dictionary or object to extract fields from"
            return None, [error("model_attributes_type", loc, words, value)]
        found, errors = cls.__read__(value, loc)
        if errors:
            return None, errors
        made = cls.__new__(cls)
        made.__dict__.update(found)
        return made, []

    def __eq__(self, other) -> bool:
        return type(self) is type(other) and self.model_dump() == other.model_dump()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__fields_of__)})"


def _plain(value):
    if isinstance(value, BaseModel):
        return value.model_dump()
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return {name: _plain(one) for name, one in value.items()} if hasattr(value, "items") else value
