"""One file of weights that several graphs share as ONNX external data."""

from pathlib import Path

import numpy as np
from onnx import TensorProto, numpy_helper

FILE = "weights.bin"
ALIGNMENT = 64  # bytes: a cache line, the widest vector


class Weights:
    """Tensors one after another. `tensor` refers to one of them, if need be in another shape."""

    def __init__(self, folder: Path):
        self.path = folder / FILE
        self._file = open(self.path, "wb")
        self._tensors: dict[str, tuple[int, np.ndarray]] = {}

    def add(self, name: str, array: np.ndarray) -> None:
        self._file.write(b"\0" * (-self._file.tell() % ALIGNMENT))
        array = np.ascontiguousarray(array)
        self._tensors[name] = (self._file.tell(), array)
        self._file.write(array.tobytes())

    def tensor(self, name: str, alias: str | None = None, shape: tuple[int, ...] | None = None) -> TensorProto:
        """An initialiser called `alias` with the bytes of `name`, seen as `shape`."""
        offset, array = self._tensors[name]
        tensor = TensorProto()
        tensor.name = alias or name
        tensor.data_type = numpy_helper.mapping.NP_TYPE_TO_TENSOR_TYPE[array.dtype]
        tensor.dims.extend(shape or array.shape)
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", FILE), ("offset", offset), ("length", array.nbytes)):
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(value)
        return tensor

    def close(self) -> None:
        self._file.close()
