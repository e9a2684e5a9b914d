"""A small part of PyTorch's tensors in plain Python, for the lessons: slow, exact, and readable.

Numbers, shapes, indexing, arithmetic, matrix products and softmax behave like the real library;
gradients, networks and graphics cards are not here, and everything that is missing says so.
"""

import contextlib
import random as _random
from math import prod as _prod

from first_token import notice as _notice

from . import dtypes as _dtypes
from .dtypes import dtype, float32, float64, int64
from .tensor import Size, Tensor, tensor

__version__ = "0.0 (First Token)"
bool = _dtypes.bool_
float, double, long = float32, float64, int64
FloatTensor, LongTensor = Tensor, Tensor
_generator = _random.Random()
_notice(
    "[torch] A small tensor in plain Python stands in for PyTorch here.",
    "【torch】这里用纯 Python 写的小张量代替 PyTorch。",
)


def not_here(what: str) -> NotImplementedError:
    return NotImplementedError(
        f"{what} is not part of the small torch of this kernel. The real library has it: "
        'install PyTorch ("pip install torch") and choose its Python with "Select Kernel" at the top right.'
    )


def zeros(*size, dtype: dtype = float32) -> Tensor:
    return full(_shape(size), 0, dtype=dtype)


def ones(*size, dtype: dtype = float32) -> Tensor:
    return full(_shape(size), 1, dtype=dtype)


def full(size, value, dtype: dtype | None = None) -> Tensor:
    shape = _shape((size,))
    return Tensor([value] * _prod(shape), shape, dtype or _dtypes.of_values([value]))


def eye(n: int) -> Tensor:
    return Tensor((i == j for i in range(n) for j in range(n)), (n, n), float32)


def arange(start, end=None, step=1) -> Tensor:
    start, end = (0, start) if end is None else (start, end)
    count = max(0, -int(-(end - start) // step))
    return tensor([start + i * step for i in range(count)], dtype=_dtypes.of_values([start, end, step]))


def manual_seed(seed: int) -> None:
    """The same numbers from here on each time; they are not those of the real library."""
    _generator.seed(seed)


def rand(*size) -> Tensor:
    shape = _shape(size)
    return Tensor((_generator.random() for _ in range(_prod(shape))), shape, float32)


def randn(*size) -> Tensor:
    """From the normal distribution: mean 0, standard deviation 1."""
    shape = _shape(size)
    return Tensor((_generator.gauss(0, 1) for _ in range(_prod(shape))), shape, float32)


def tril(x: Tensor, diagonal: int = 0) -> Tensor:
    """Zero above the diagonal of the last two dimensions."""
    rows, columns = x.shape[-2:]
    places = enumerate(x._data)
    return Tensor((v if i % columns - i // columns % rows <= diagonal else 0 for i, v in places), x.shape, x.dtype)


def cat(tensors, dim: int = 0) -> Tensor:
    """One after the other along `dim`."""
    moved = [x.transpose(0, dim) for x in tensors]
    shape = (sum(x.shape[0] for x in moved), *moved[0].shape[1:])
    joined = Tensor([v for x in moved for v in x._data], shape, max((x.dtype for x in moved), key=lambda d: d.rank))
    return joined.transpose(0, dim)


def stack(tensors, dim: int = 0) -> Tensor:
    return cat([x.unsqueeze(dim) for x in tensors], dim)


def triu(x: Tensor, diagonal: int = 0) -> Tensor:
    """Zero below the diagonal of the last two dimensions."""
    return tril(x.transpose(-1, -2), -diagonal).transpose(-1, -2)


def topk(x: Tensor, k: int, dim: int = -1):
    return x.topk(k, dim)


def softmax(x: Tensor, dim: int) -> Tensor:
    return x.softmax(dim)


def argmax(x: Tensor, dim: int | None = None) -> Tensor:
    return x.argmax(dim)


def matmul(a: Tensor, b: Tensor) -> Tensor:
    return a @ b


def allclose(a: Tensor, b: Tensor, rtol=1e-5, atol=1e-8):
    return all(abs(x - y) <= atol + rtol * abs(y) for x, y in zip(a._data, b._data, strict=True))


@contextlib.contextmanager
def no_grad():
    """Nothing here computes gradients, so nothing changes."""
    yield


class cuda:
    """Graphics cards: there is none in this kernel."""

    @staticmethod
    def is_available():
        return False

    @staticmethod
    def device_count() -> int:
        return 0


def __getattr__(name: str):
    if name.startswith("__"):
        raise AttributeError(name)
    for known in ("exp", "log", "sqrt", "tanh", "abs", "relu", "sum", "mean", "transpose"):
        if name == known:
            return getattr(Tensor, name)
    raise not_here(f"torch.{name}")


def _shape(size: tuple) -> tuple[int, ...]:
    return tuple(size[0]) if len(size) == 1 and isinstance(size[0], (tuple, list)) else tuple(size)
