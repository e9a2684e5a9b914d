"""A tensor in plain Python: numbers in a row, and a shape that says how to read them."""

import math
from array import array

from . import dtypes, printing
from .arithmetic import Arithmetic
from .dtypes import dtype
from .reducing import Reducing
from .shapes import axis, broadcast, flatten, picked, spread, unflatten
from .shaping import Shaping


class Size(tuple):
    """A shape, as PyTorch prints it."""

    def __repr__(self) -> str:
        return f"torch.Size({list(self)})"

    def numel(self) -> int:
        return math.prod(self)


class Tensor(Shaping, Arithmetic, Reducing):
    """Numbers of one kind in a box of any number of dimensions. Nothing here computes gradients."""

    def __init__(self, values, shape: tuple[int, ...], kind: dtype):
        self._data, self.shape, self.dtype = array(kind.code, values), Size(shape), kind

    @property
    def T(self) -> "Tensor":
        return self.permute(*reversed(range(self.dim())))

    @property
    def ndim(self) -> int:
        return len(self.shape)

    @property
    def device(self) -> str:
        return "cpu"

    def dim(self) -> int:
        return len(self.shape)

    def numel(self) -> int:
        return len(self._data)

    def size(self, dim: int | None = None):
        return self.shape if dim is None else self.shape[axis(dim, self.dim())]

    def item(self):
        if self.numel() != 1:
            raise RuntimeError(f"a Tensor with {self.numel()} elements cannot be converted to Scalar")
        return self._values()[0]

    def tolist(self):
        return unflatten(self._values(), self.shape)

    def to(self, kind) -> "Tensor":
        """Another kind of numbers; the device is always this machine's processor."""
        if kind in ("cpu",):
            return self
        if not isinstance(kind, dtype):
            from . import not_here

            raise not_here(f"the device {kind!r}")
        whole = kind is dtypes.int64 and self.dtype.is_floating_point
        return Tensor([int(v) for v in self._data] if whole else _kept(self._data, kind), self.shape, kind)

    def float(self) -> "Tensor":
        return self.to(dtypes.float32)

    def long(self) -> "Tensor":
        return self.to(dtypes.int64)

    def bool(self) -> "Tensor":
        return self.to(dtypes.bool_)

    def clone(self) -> "Tensor":
        return Tensor(self._data, self.shape, self.dtype)

    detach = contiguous = cpu = clone

    def __len__(self) -> int:
        if not self.shape:
            raise TypeError("len() of a 0-d tensor")
        return self.shape[0]

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __getitem__(self, key) -> "Tensor":
        if isinstance(key, Tensor) and key.dtype is dtypes.bool_:
            kept = [v for v, keep in zip(self._data, key._data, strict=True) if keep]
            return Tensor(kept, (len(kept),), self.dtype)
        if isinstance(key, Tensor) and key.dim() > 0:
            rows = self[key.flatten().tolist()]
            return rows.reshape(*key.shape, *self.shape[1:])
        return self._at(*picked(self.shape, _plain(key)))

    def __setitem__(self, key, value) -> None:
        places, shape = picked(self.shape, _plain(key))
        values = value if isinstance(value, Tensor) else tensor(value)
        for place, source in zip(places, spread(values.shape, shape)):
            self._data[place] = _one(values._data[source], self.dtype)

    def __repr__(self) -> str:
        return printing.text_of(self)

    def __format__(self, how: str) -> str:
        return format(self.item(), how) if self.numel() == 1 and how else repr(self)

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        from . import not_here

        raise not_here(f"Tensor.{name}")

    def _values(self) -> list:
        return [bool(v) for v in self._data] if self.dtype is dtypes.bool_ else list(self._data)

    def _at(self, places: list[int], shape: tuple[int, ...]) -> "Tensor":
        return Tensor((self._data[place] for place in places), shape, self.dtype)

    def _with(self, other, work, kind: dtype | None = None) -> "Tensor":
        if not isinstance(other, Tensor):
            number = tensor(other)
            # A mere number does not make 32 bits to 64, nor integers of floats.
            other = number.to(self.dtype) if number.dtype.rank <= self.dtype.rank else number
        shape = broadcast(self.shape, other.shape)
        best = max(self.dtype, other.dtype, key=lambda d: d.rank)
        if kind is dtypes.float32 and best.is_floating_point:
            kind = best
        pairs = zip(spread(self.shape, shape), spread(other.shape, shape))
        return Tensor((work(self._data[a], other._data[b]) for a, b in pairs), shape, kind or best)

def tensor(data, dtype: dtype | None = None) -> Tensor:
    """A tensor of a number or of nested lists."""
    values, shape = flatten(data)
    kind = dtype or (data.dtype if isinstance(data, Tensor) else dtypes.of_values(values))
    return Tensor([_one(value, kind) for value in values], shape, kind)


def _one(value, kind: dtype):
    return value if kind.is_floating_point else bool(value) if kind is dtypes.bool_ else int(value)


def _kept(values, kind: dtype):
    return (_one(value, kind) for value in values)


def _plain(key):
    """Tensors in an index as numbers or lists."""
    if isinstance(key, tuple):
        return tuple(map(_plain, key))
    return key.tolist() if isinstance(key, Tensor) else key
