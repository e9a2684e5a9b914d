"""The weight matrices, as float32 or quantised, and the operators that use them."""

import numpy as np

from .graph import CONTRIB, Graph
from .quantise import BLOCK, quantise
from .weights import Weights

INT8_PRODUCTS = 4  # `accuracy_level`: activations are quantised to 8 bits by block as well


class Matrices:
    """Every matrix is [outputs, inputs], as in PyTorch."""

    def __init__(self, weights: Weights, bits: int):
        self._weights = weights
        self._bits = bits  # 4, 8, or 32 for float32
        self._shapes: dict[str, tuple[int, int]] = {}

    def add(self, name: str, matrix: np.ndarray) -> None:
        self._shapes[name] = matrix.shape
        if self._bits == 32:
            self._weights.add(name, matrix)
            return
        quantised = quantise(matrix, self._bits)
        self._weights.add(name, quantised.data)
        self._weights.add(f"{name}.scales", quantised.scales)

    def linear(self, graph: Graph, x: str, name: str, output: str = "") -> str:
        """[…, inputs] → […, outputs]"""
        rows, columns = self._shapes[name]
        if self._bits == 32:
            return graph.node("FusedMatMul", [x, graph.weight(name)], CONTRIB, output, transB=1)
        shape = (rows, columns // BLOCK, BLOCK * self._bits // 8)
        inputs = [x, graph.weight(name, f"{name}.blocks", shape), graph.weight(f"{name}.scales")]
        return graph.node(
            "MatMulNBits", inputs, CONTRIB, output,
            N=rows, K=columns, bits=self._bits, block_size=BLOCK, accuracy_level=INT8_PRODUCTS,
        )  # fmt: skip

    def rows(self, graph: Graph, indices: str, name: str) -> str:
        """Rows of the matrix, by index: the embedding, over the very bytes that the head reads."""
        if self._bits == 32:
            return graph.node("Gather", [graph.weight(name), indices], axis=0)
        inputs = [graph.weight(name), indices, graph.weight(f"{name}.scales")]
        return graph.node(
            "GatherBlockQuantized", inputs, CONTRIB,
            gather_axis=0, quantize_axis=1, block_size=BLOCK, bits=self._bits,
        )  # fmt: skip
