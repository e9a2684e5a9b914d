"""One number from many, and each number by itself."""

import math
import operator
from typing import Self

from . import dtypes
from .dtypes import dtype
from .shapes import axis, spread


class Reducing:
    def sum(self, dim: int | None = None, keepdim: bool = False) -> Self:
        return self._reduce(sum, dim, keepdim, dtypes.int64 if self.dtype is dtypes.bool_ else self.dtype)

    def mean(self, dim: int | None = None, keepdim: bool = False) -> Self:
        if not self.dtype.is_floating_point:
            raise RuntimeError("mean(): the numbers must be floating point; use .float() first")
        return self._reduce(lambda row: sum(row) / len(row) if row else math.nan, dim, keepdim, self.dtype)

    def max(self, dim: int | None = None, keepdim: bool = False):
        return self._extreme(max, dim, keepdim)

    def min(self, dim: int | None = None, keepdim: bool = False):
        return self._extreme(min, dim, keepdim)

    def argmax(self, dim: int | None = None, keepdim: bool = False) -> Self:
        return self._reduce(lambda row: row.index(max(row)), dim, keepdim, dtypes.int64)

    def topk(self, k: int, dim: int = -1):
        """The `k` largest along the last dimension, the largest first."""
        size = self.shape[-1]
        if axis(dim, self.dim()) != self.dim() - 1 or k > size:
            raise RuntimeError("selected index k out of range, or a dimension that is not the last")
        places = [
            sorted(range(size), key=self._data[start : start + size].__getitem__, reverse=True)[:k]
            for start in range(0, self.numel(), size)
        ]
        values = [self._data[row * size + place] for row, best in enumerate(places) for place in best]
        shape = (*self.shape[:-1], k)
        indices = type(self)([place for best in places for place in best], shape, dtypes.int64)
        return Extreme(type(self)(values, shape, self.dtype), indices)

    def softmax(self, dim: int) -> Self:
        """exp of each number, as a share of the sum along `dim`."""
        powers = (self - self._reduce(max, dim, True, self.dtype)).exp()
        return powers / powers.sum(dim, keepdim=True)

    def exp(self) -> Self:
        return self._each(math.exp)

    def log(self) -> Self:
        return self._each(lambda v: math.log(v) if v > 0 else (-math.inf if v == 0 else math.nan))

    def sqrt(self) -> Self:
        return self._each(lambda v: math.sqrt(v) if v >= 0 else math.nan)

    def tanh(self) -> Self:
        return self._each(math.tanh)

    def abs(self) -> Self:
        return type(self)(map(abs, self._data), self.shape, self.dtype)

    def relu(self) -> Self:
        return type(self)((v if v > 0 else 0 for v in self._data), self.shape, self.dtype)

    def masked_fill(self, mask: Self, value: float) -> Self:
        hidden = (mask._data[i] for i in spread(mask.shape, self.shape))
        return type(self)((value if hide else v for v, hide in zip(self._data, hidden)), self.shape, self.dtype)

    def _each(self, work) -> Self:
        kind = self.dtype if self.dtype.is_floating_point else dtypes.float32
        return type(self)(map(work, self._data), self.shape, kind)

    def _reduce(self, work, dim: int | None, keepdim: bool, kind: dtype) -> Self:
        if dim is None:
            return type(self)([work(list(self._data))], (), kind)
        at = axis(dim, self.dim())
        shape = self.shape[:at] + self.shape[at + 1 :]
        order = [i for i in range(self.dim()) if i != at] + [at]
        moved, size = self.permute(*order)._data, self.shape[at]
        values = [work(list(moved[i * size : (i + 1) * size])) for i in range(math.prod(shape))]
        kept = self.shape[:at] + (1,) + self.shape[at + 1 :]
        return type(self)(values, kept if keepdim else shape, kind)

    def _extreme(self, work, dim: int | None, keepdim: bool):
        values = self._reduce(work, dim, keepdim, self.dtype)
        if dim is None:
            return values
        return Extreme(values, self._reduce(lambda row: row.index(work(row)), dim, keepdim, dtypes.int64))


class Extreme(tuple):
    """What `max(dim)` gives: the values, and where they stand."""

    def __new__(cls, values, indices):
        return super().__new__(cls, (values, indices))

    values = property(operator.itemgetter(0))
    indices = property(operator.itemgetter(1))
