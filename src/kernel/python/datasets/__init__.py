"""The part of Hugging Face's `datasets` that a first lesson on data needs, in plain Python.

Tables from local files (text, CSV, JSON), `filter`, `map`, `select`, `shuffle`, `train_test_split` and the
like, with the names and meanings of the real library.
"""

import re

from first_token import notice as _notice

from .hub import columns_of
from .dataset import Dataset, DatasetDict, Value
from .reading import KINDS, read

__version__ = "0.0 (First Token)"
_notice(
    "[datasets] Small tables in plain Python stand in for Hugging Face's datasets here.",
    "【datasets】这里用纯 Python 写的小表格代替 Hugging Face 的 datasets。",
)
_SPLIT = re.compile(r"(\w+)(?:\[(-?\d+%?)?:(-?\d+%?)?\])?")


def not_here(what: str) -> NotImplementedError:
    return NotImplementedError(
        f"{what} is not part of the small datasets of this kernel. The real library has it: "
        'install it ("pip install datasets") and choose its Python with "Select Kernel" at the top right.'
    )


def load_dataset(path: str, name: str | None = None, data_files=None, split: str | None = None, **options):
    """`load_dataset("csv", data_files="prices.csv")`: a DatasetDict, or the Dataset of a `split` ("train[:10%]")."""
    if path == "wikipedia":
        raise RuntimeError(
            "Dataset scripts are no longer supported, but found wikipedia.py. "
            'Today the same texts are at load_dataset("wikimedia/wikipedia", "20231101.en").'
        )
    if path not in KINDS:
        return _of_the_hub(path, name, data_files, split, options)
    if data_files is None:
        raise ValueError(f'Say which files to read: load_dataset("{path}", data_files="…")')
    if options:
        raise not_here(f"load_dataset({next(iter(options))}=…)")
    files = data_files if isinstance(data_files, dict) else {"train": data_files}
    parts = DatasetDict({part: _table(path, [one] if isinstance(one, str) else one) for part, one in files.items()})
    return parts if split is None else _part(parts, split)


def _of_the_hub(path: str, name: str | None, data_files, split: str | None, options: dict):
    for option in ("data_files",) * (data_files is not None) + tuple(options):
        raise not_here(f"load_dataset({path!r}, {option}=…)")
    # The real library gives all parts where none is named; the first is enough here.
    table = Dataset(columns_of(path, name, split or "train"))
    return table if split is not None else DatasetDict(train=table)


def _table(kind: str, files: list[str]) -> Dataset:
    tables = [read(kind, file) for file in files]
    names = dict.fromkeys(name for table in tables for name in table)
    return Dataset({name: [v for table in tables for v in _column(table, name)] for name in names})


def _column(table: dict[str, list], name: str) -> list:
    return table.get(name, [None] * len(next(iter(table.values()), [])))


def _part(parts: DatasetDict, split: str) -> Dataset:
    found = _SPLIT.fullmatch(split)
    if found is None or found[1] not in parts:
        raise ValueError(f'Unknown split "{split}". Should be one of {list(parts)}.')
    whole = parts[found[1]]
    begin, end = (_place(text, len(whole), other) for text, other in ((found[2], 0), (found[3], len(whole))))
    return whole.select(range(len(whole))[begin:end])


def _place(text: str | None, size: int, other: int) -> int:
    if text is None:
        return other
    return round(size * int(text[:-1]) / 100) if text.endswith("%") else int(text)
