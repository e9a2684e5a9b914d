"""A graph being written: nodes in order, and the initialisers that they use."""

from collections.abc import Sequence

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from .weights import Weights

OPSET = 17
CONTRIB = "com.microsoft"  # ONNX Runtime's own operators


class Graph:
    """`outer` is given for the body of a loop: it sees the initialisers of the graph around it."""

    def __init__(self, weights: Weights, outer: "Graph | None" = None):
        self.weights = weights
        self.nodes: list[NodeProto] = []
        self.initialisers: dict[str, TensorProto] = outer.initialisers if outer else {}
        self._prefix = "body_" if outer else ""
        self._count = 0

    def node(self, op: str, inputs: Sequence[str], domain: str = "", output: str = "", **attributes) -> str:
        """Add a node with one output, and return the output's name."""
        return self.multi(op, inputs, (output or self._fresh(op),), domain, **attributes)[0]

    def multi(
        self, op: str, inputs: Sequence[str], outputs: Sequence[str] | int, domain: str = "", **attributes
    ) -> list[str]:
        """Add a node with several outputs: their names, or how many."""
        if isinstance(outputs, int):
            outputs = [self._fresh(op) for _ in range(outputs)]
        node = helper.make_node(op, list(inputs), list(outputs), self._fresh(f"node_{op}"), domain=domain, **attributes)
        self.nodes.append(node)
        return list(outputs)

    def constant(self, name: str, value: object, dtype: type) -> str:
        """A small value that stands in the graph itself."""
        self.initialisers[name] = numpy_helper.from_array(np.array(value, dtype), name)
        return name

    def weight(self, name: str, alias: str | None = None, shape: tuple[int, ...] | None = None) -> str:
        tensor = self.weights.tensor(name, alias, shape)
        self.initialisers[tensor.name] = tensor
        return tensor.name

    def model(self, name: str, inputs: list[ValueInfoProto], outputs: list[ValueInfoProto]) -> ModelProto:
        graph = helper.make_graph(self.nodes, name, inputs, outputs, list(self.initialisers.values()))
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="first-token")

    def _fresh(self, stem: str) -> str:
        self._count += 1
        return f"{self._prefix}{stem}_{self._count}"


FLOAT, INT64, INT32, BOOL = TensorProto.FLOAT, TensorProto.INT64, TensorProto.INT32, TensorProto.BOOL


def value(name: str, dtype: int, shape: Sequence[int | str | None]) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, dtype, list(shape))
