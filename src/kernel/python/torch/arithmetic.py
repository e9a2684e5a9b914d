"""Numbers with numbers: shapes are broadcast as in PyTorch. `_with` of the tensor does the work."""

import math
import operator
from typing import Self

from . import dtypes
from .shapes import broadcast, spread


class Arithmetic:
    def __add__(self, other):
        return self._with(other, operator.add)

    def __sub__(self, other):
        return self._with(other, operator.sub)

    def __mul__(self, other):
        return self._with(other, operator.mul)

    def __truediv__(self, other):
        return self._with(other, _divided, dtypes.float32)

    def __pow__(self, other):
        return self._with(other, operator.pow)

    def __rsub__(self, other):
        return self._with(other, lambda a, b: b - a)

    def __rtruediv__(self, other):
        return self._with(other, lambda a, b: _divided(b, a), dtypes.float32)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return self._with(other, operator.eq, dtypes.bool_)

    def __ne__(self, other):
        return self._with(other, operator.ne, dtypes.bool_)

    def __lt__(self, other):
        return self._with(other, operator.lt, dtypes.bool_)

    def __le__(self, other):
        return self._with(other, operator.le, dtypes.bool_)

    def __gt__(self, other):
        return self._with(other, operator.gt, dtypes.bool_)

    def __ge__(self, other):
        return self._with(other, operator.ge, dtypes.bool_)

    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        if self.numel() != 1:
            raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous")
        return self._data[0] != 0

    def __float__(self) -> float:
        return float(self.item())

    def __int__(self) -> int:
        return int(self.item())

    def __index__(self) -> int:
        return operator.index(self.item())

    def __matmul__(self, other: Self) -> Self:
        """[..., n, k] @ [..., k, m] → [..., n, m]; a vector counts as a row on the left, a column on the right."""
        left = self.unsqueeze(0) if self.dim() == 1 else self
        right = other.unsqueeze(1) if other.dim() == 1 else other
        (n, k), (k2, m) = left.shape[-2:], right.shape[-2:]
        if k != k2:
            raise RuntimeError(f"mat1 and mat2 shapes cannot be multiplied ({n}x{k} and {k2}x{m})")
        batch = broadcast(left.shape[:-2], right.shape[:-2])
        columns = right.transpose(-1, -2)._data
        values = []
        for a, b in zip(spread(left.shape[:-2], batch), spread(right.shape[:-2], batch)):
            rows = [left._data[(a * n + i) * k : (a * n + i + 1) * k] for i in range(n)]
            cols = [columns[(b * m + j) * k : (b * m + j + 1) * k] for j in range(m)]
            values += [sum(map(operator.mul, row, col)) for row in rows for col in cols]
        shape = (*batch, *(() if self.dim() == 1 else (n,)), *(() if other.dim() == 1 else (m,)))
        return type(self)(values, shape, max(self.dtype, other.dtype, key=lambda d: d.rank))

    matmul = __matmul__


def _divided(a: float, b: float) -> float:
    if b != 0:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a)
