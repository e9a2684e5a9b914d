"""The same numbers in another shape."""

import math
from typing import Self

from .shapes import axis, strides_of


class Shaping:
    def reshape(self, *shape) -> Self:
        sizes = list(shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape)
        if -1 in sizes:
            sizes[sizes.index(-1)] = self.numel() // max(1, -math.prod(sizes))
        if math.prod(sizes) != self.numel():
            raise RuntimeError(f"shape '{list(shape)}' is invalid for input of size {self.numel()}")
        return type(self)(self._data, tuple(sizes), self.dtype)

    view = reshape

    def flatten(self) -> Self:
        return self.reshape(-1)

    def unsqueeze(self, dim: int) -> Self:
        at = axis(dim, self.dim() + 1)
        return self.reshape(*self.shape[:at], 1, *self.shape[at:])

    def squeeze(self, dim: int | None = None) -> Self:
        gone = {i for i, n in enumerate(self.shape) if n == 1 and (dim is None or i == axis(dim, self.dim()))}
        return self.reshape(tuple(n for i, n in enumerate(self.shape) if i not in gone))

    def transpose(self, a: int, b: int) -> Self:
        order = list(range(self.dim()))
        a, b = axis(a, self.dim()), axis(b, self.dim())
        order[a], order[b] = order[b], order[a]
        return self.permute(*order)

    def permute(self, *order: int) -> Self:
        steps, places = strides_of(self.shape), [0]
        for i in order:
            places = [place + n * steps[i] for place in places for n in range(self.shape[i])]
        return self._at(places, tuple(self.shape[i] for i in order))
