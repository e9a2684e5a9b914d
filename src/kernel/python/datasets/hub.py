"""Rows of the hub's datasets, fetched page by page."""

import re
import sys

from first_token import said
from first_token.host import call

PAGE = 100
# Enough for a lesson; the real library downloads everything.
MOST = 1000
_SPLIT = re.compile(r"(\w+)(?:\[:(\d+)\])?")


def columns_of(name: str, config: str | None, split: str) -> dict[str, list]:
    """Columns by name. `split` is "train" or "train[:200]"."""
    found = _SPLIT.fullmatch(split)
    if found is None:
        raise ValueError(f'Of a dataset of the hub this kernel reads the beginning: split="train[:200]", not {split!r}')
    wanted = min(MOST, int(found[2]) if found[2] else MOST)
    rows, everything = [], wanted
    while len(rows) < min(wanted, everything):
        length = min(PAGE, wanted - len(rows))
        page = call("rows", name, config=config, split=found[1], offset=len(rows), length=length)
        rows, everything = rows + page["rows"], page["all"]
        if not page["rows"]:
            break
    if found[2] is None and everything > len(rows):
        print(
            said(
                f"[datasets] The first {len(rows)} of {everything} rows; the real library loads them all.",
                f"【datasets】只读入 {everything} 行中的前 {len(rows)} 行；真正的库会全部读入。",
            ),
            file=sys.stderr,
        )
    names = dict.fromkeys(column for row in rows for column in row)
    return {column: [row.get(column) for row in rows] for column in names}
