"""Files as columns: text, CSV, JSON and JSON Lines."""

import csv
import json
from pathlib import Path

KINDS = ("text", "csv", "json")


def read(kind: str, file: str) -> dict[str, list]:
    """Columns by name. JSON may be a list of objects, or one object a line."""
    path = Path(file)
    if not path.exists():
        raise FileNotFoundError(f"Unable to find '{file}'")
    text = path.read_text("utf-8-sig")
    if kind == "text":
        return {"text": text.splitlines()}
    if kind == "csv":
        return _typed(columns_of(list(csv.DictReader(text.splitlines(keepends=True)))))
    return columns_of(_objects(text, file))


def columns_of(rows: list[dict]) -> dict[str, list]:
    """A column for each name that occurs; None where a row lacks it."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}


def _objects(text: str, file: str) -> list[dict]:
    if text.lstrip().startswith("["):
        rows = json.loads(text)
    else:
        rows = []
        for number, line in enumerate(text.splitlines(), 1):
            try:
                rows += [json.loads(line)] if line.strip() else []
            except json.JSONDecodeError as error:
                raise ValueError(f"{file}, line {number} is no JSON: {error.msg}") from None
    if not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"{file} must hold objects with names, such as {{\"text\": …}}")
    return rows


def _typed(columns: dict[str, list]) -> dict[str, list]:
    """Numbers as numbers where a whole column can be read as such; empty cells are None."""
    for name, cells in columns.items():
        values = columns[name] = [cell or None for cell in cells]
        for kind in (int, float):
            try:
                columns[name] = [None if value is None else kind(value) for value in values]
                break
            except ValueError:
                continue
    return columns
