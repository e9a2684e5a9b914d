"""Parts of a transformer as ONNX nodes, from the weights of a PyTorch module.

Large matrices stand in the file as eight-bit codes with a scale for each output (`int8.py`); the
graph multiplies both in front of the product. With `bits=32` they are plain. (ONNX Runtime does that
once, when it loads the file. `DequantizeLinear` would say the same, but from it ONNX Runtime makes a
product that rounds the activations as well, and the outputs move by a percent.)
"""

from collections.abc import Sequence

import numpy as np
from onnx import ModelProto
from torch import Tensor

from export.graph import FLOAT, Graph, value

from .int8 import is_rounded, quantise

__all__ = ["Layers", "value"]


class Layers:
    """A graph being written, with the weights that its nodes use."""

    def __init__(self, state: dict[str, Tensor], bits: int):
        self.graph = Graph(None)  # type: ignore[arg-type]  # all weights stand in the graph itself
        self.state = {name: tensor.detach().float().numpy() for name, tensor in state.items()}
        self.bits = bits

    def node(self, op: str, inputs: Sequence[str], output: str = "", **attributes: object) -> str:
        return self.graph.node(op, inputs, output=output, **attributes)

    def number(self, number: float) -> str:
        return self.graph.constant(f"number_{number}", number, np.float32)

    def whole(self, *numbers: int) -> str:
        """A list of whole numbers: a shape, or positions to cut at."""
        return self.graph.constant("whole_" + "_".join(map(str, numbers)), numbers, np.int64)

    def weight(self, name: str, transposed: bool = False) -> str:
        """The tensor, whatever it is stored as; `transposed` swaps the two sides of a matrix."""
        array = self.state[name]
        alias = f"{name}_T" if transposed else name
        if self.bits == 8 and is_rounded(array):
            codes, scales = quantise(array)
            if f"{alias}_codes" not in self.graph.initialisers:
                scales = scales if transposed else scales.reshape(-1, *[1] * (codes.ndim - 1))
                self.graph.constant(f"{alias}_codes", codes.T if transposed else codes, np.int8)
                self.graph.constant(f"{alias}_scales", scales, np.float32)
                self.node("Mul", [self.node("Cast", [f"{alias}_codes"], to=FLOAT), f"{alias}_scales"], alias)
            return alias
        return self.graph.constant(alias, array.T if transposed else array, np.float32)

    def linear(self, x: str, name: str) -> str:
        y = self.node("MatMul", [x, self.weight(f"{name}.weight", transposed=True)])
        return self.node("Add", [y, self.weight(f"{name}.bias")]) if f"{name}.bias" in self.state else y

    def norm(self, x: str, name: str, eps: float) -> str:
        weights = [self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.node("LayerNormalization", [x, *weights], axis=-1, epsilon=eps)

    def attention(self, x: str, names: tuple[str, str, str, str], heads: int, blocked: str | None) -> str:
        """softmax(q kᵀ / sqrt(d) + blocked) v; `names` of query, key, value and output."""
        width = len(self.state[f"{names[0]}.weight"])
        split, merge = self.whole(0, 0, heads, width // heads), self.whole(0, 0, width)
        q, k, v = (self.node("Reshape", [self.linear(x, name), split]) for name in names[:3])
        q, v = (self.node("Transpose", [part], perm=[0, 2, 1, 3]) for part in (q, v))
        k = self.node("Transpose", [k], perm=[0, 2, 3, 1])
        scores = self.node("Mul", [self.node("MatMul", [q, k]), self.number((width // heads) ** -0.5)])
        if blocked is not None:
            scores = self.node("Add", [scores, blocked])
        mixed = self.node("MatMul", [self.node("Softmax", [scores], axis=-1), v])
        mixed = self.node("Reshape", [self.node("Transpose", [mixed], perm=[0, 2, 1, 3]), merge])
        return self.linear(mixed, names[3])

    def add(self, a: str, b: str) -> str:
        return self.node("Add", [a, b])

    def quick_gelu(self, x: str) -> str:
        """x · sigmoid(1.702 x)"""
        return self.node("Mul", [x, self.node("Sigmoid", [self.node("Mul", [x, self.number(1.702)])])])

    def gelu(self, x: str) -> str:
        """x · (1 + erf(x / √2)) / 2"""
        bent = self.node("Erf", [self.node("Mul", [x, self.number(0.5**0.5)])])
        return self.node("Mul", [self.node("Mul", [x, self.node("Add", [bent, self.number(1.0)])]), self.number(0.5)])

    def padding(self, mask: str) -> str:
        """attention_mask [batch, time], 1 for text → [batch, 1, 1, time], 0 for text and -1e9 for padding."""
        kept = self.node("Cast", [self.node("Unsqueeze", [mask, self.whole(1, 2)])], to=FLOAT)
        return self.node("Mul", [self.node("Sub", [kept, self.number(1.0)]), self.number(1e9)])

    def positions(self, tokens: str, table: str) -> str:
        """The first rows of a table of positions, as many as there are tokens: [time, width]."""
        time = self.node("Slice", [self.node("Shape", [tokens]), self.whole(1), self.whole(2)])
        return self.node("Slice", [self.weight(table), self.whole(0), time, self.whole(0)])

    def unit(self, x: str, output: str) -> str:
        """Scaled to length one."""
        length = self.node("ReduceL2", [x], axes=[-1], keepdims=1)
        return self.node("Div", [x, length], output)

    def model(self, name: str, inputs: list, outputs: list) -> ModelProto:
        return self.graph.model(name, inputs, outputs)
