"""A table of columns; every change gives a new one and leaves the old as it was."""

import html
from collections.abc import Callable, Iterator
from random import Random

from .reading import columns_of

SHOWN = 5  # rows in a notebook


class Dataset:
    def __init__(self, columns: dict[str, list]):
        lengths = {name: len(values) for name, values in columns.items()}
        if len(set(lengths.values())) > 1:
            raise ValueError(f"columns must have the same length, but have {lengths}")
        self._columns = {name: list(values) for name, values in columns.items()}

    @classmethod
    def from_dict(cls, columns: dict[str, list]) -> "Dataset":
        return cls(columns)

    @classmethod
    def from_list(cls, rows: list[dict]) -> "Dataset":
        return cls(columns_of(rows))

    # Looking

    @property
    def column_names(self) -> list[str]:
        return list(self._columns)

    @property
    def num_rows(self) -> int:
        return len(next(iter(self._columns.values()), []))

    @property
    def num_columns(self) -> int:
        return len(self._columns)

    @property
    def shape(self) -> tuple[int, int]:
        return self.num_rows, self.num_columns

    @property
    def features(self) -> dict[str, "Value"]:
        return {name: Value(_kind(values)) for name, values in self._columns.items()}

    def __len__(self) -> int:
        return self.num_rows

    def __iter__(self) -> Iterator[dict]:
        return (self[i] for i in range(len(self)))

    def __getitem__(self, key):
        """A row by its number, a column by its name, or columns of some rows by a slice or a list of numbers."""
        if isinstance(key, str):
            self._must_have(key)
            return list(self._columns[key])
        if isinstance(key, int):
            if not -len(self) <= key < len(self):
                raise IndexError(f"Invalid key: {key} is out of bounds for size {len(self)}")
            return {name: values[key] for name, values in self._columns.items()}
        places = range(len(self))[key] if isinstance(key, slice) else list(key)
        return {name: [values[i] for i in places] for name, values in self._columns.items()}

    def unique(self, column: str) -> list:
        return list(dict.fromkeys(self[column]))

    def to_dict(self) -> dict[str, list]:
        return self[:]

    def to_list(self) -> list[dict]:
        return list(self)

    # Changing

    def filter(self, function: Callable[[dict], bool], **options) -> "Dataset":
        """The rows for which `function(row)` is true."""
        _known(options, "filter")
        return self.select([i for i, row in enumerate(self) if function(row)])

    def map(self, function: Callable, batched: bool = False, batch_size: int = 1000, remove_columns=(), **options) -> "Dataset":
        """What `function` gives for a row (or for columns of rows) replaces or adds columns."""
        _known(options, "map")
        remove = [remove_columns] if isinstance(remove_columns, str) else list(remove_columns or ())
        for name in remove:
            self._must_have(name)
        if not batched:
            rows = [{**_without(row, remove), **(function(row) or {})} for row in self]
            return Dataset.from_list(rows) if rows else self
        found: dict[str, list] = {}
        for start in range(0, len(self), batch_size):
            batch = self[start : start + batch_size]
            for name, values in {**_without(batch, remove), **(function(batch) or {})}.items():
                found.setdefault(name, []).extend(values)
        return Dataset(found)

    def select(self, places) -> "Dataset":
        return Dataset(self[list(places)])

    def shuffle(self, seed: int | None = None) -> "Dataset":
        """The order of a seed is always the same here, but another one than that of the real library."""
        places = list(range(len(self)))
        Random(seed).shuffle(places)
        return self.select(places)

    def sort(self, column: str, reverse: bool = False) -> "Dataset":
        values = self[column]
        return self.select(sorted(range(len(self)), key=lambda i: (values[i] is None, values[i]), reverse=reverse))

    def train_test_split(self, test_size: float | int = 0.25, shuffle: bool = True, seed: int | None = None) -> "DatasetDict":
        mixed = self.shuffle(seed) if shuffle else self
        count = -int(-len(self) * test_size // 1) if isinstance(test_size, float) else test_size
        if not 0 < count < len(self):
            raise ValueError(f"test_size={test_size} leaves nothing for one of the parts of {len(self)} rows")
        border = len(self) - count
        return DatasetDict(train=mixed.select(range(border)), test=mixed.select(range(border, len(self))))

    def add_column(self, name: str, column: list) -> "Dataset":
        return Dataset({**self._columns, name: column})

    def remove_columns(self, names) -> "Dataset":
        names = [names] if isinstance(names, str) else names
        for name in names:
            self._must_have(name)
        return Dataset(_without(self._columns, names))

    def rename_column(self, old: str, new: str) -> "Dataset":
        self._must_have(old)
        return Dataset({new if name == old else name: values for name, values in self._columns.items()})

    def __repr__(self) -> str:
        return f"Dataset({{\n    features: {self.column_names},\n    num_rows: {self.num_rows}\n}})"

    def _repr_html_(self) -> str:
        cells = lambda values, tag: "".join(f"<{tag}>{html.escape(str(value))}</{tag}>" for value in values)
        rows = "".join(f"<tr>{cells(row.values(), 'td')}</tr>" for row in self.select(range(min(SHOWN, len(self)))))
        return f"<table><tr>{cells(self.column_names, 'th')}</tr>{rows}</table><p>{len(self)} × {self.num_columns}</p>"

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        from . import not_here

        raise not_here(f"Dataset.{name}")

    def _must_have(self, column: str) -> None:
        if column not in self._columns:
            raise KeyError(f"Column {column} not in the dataset. Current columns in the dataset: {self.column_names}")


class DatasetDict(dict):
    """Parts of a dataset by name: "train", "test"."""

    def filter(self, function, **options) -> "DatasetDict":
        return DatasetDict({name: part.filter(function, **options) for name, part in self.items()})

    def map(self, function, **options) -> "DatasetDict":
        return DatasetDict({name: part.map(function, **options) for name, part in self.items()})

    @property
    def num_rows(self) -> dict[str, int]:
        return {name: part.num_rows for name, part in self.items()}

    def __repr__(self) -> str:
        parts = "\n".join(f"{name}: {part}" for name, part in self.items()).replace("\n", "\n    ")
        return f"DatasetDict({{\n    {parts}\n}})"


class Value:
    """The kind of a column."""

    def __init__(self, dtype: str):
        self.dtype = dtype

    def __eq__(self, other) -> bool:
        return isinstance(other, Value) and self.dtype == other.dtype

    def __repr__(self) -> str:
        return f"Value({self.dtype!r})"


def _kind(values: list) -> str:
    kinds = {bool: "bool", int: "int64", float: "float64", str: "string", list: "list", dict: "struct"}
    return next((kinds.get(type(value), "null") for value in values if value is not None), "null")


def _without(columns: dict, names) -> dict:
    return {name: values for name, values in columns.items() if name not in names}


def _known(options: dict, method: str) -> None:
    """Options that only make the real library faster change nothing; others would be missed."""
    from . import not_here

    for name in options:
        if name not in ("num_proc", "desc", "load_from_cache_file", "keep_in_memory"):
            raise not_here(f"{method}({name}=…)")
