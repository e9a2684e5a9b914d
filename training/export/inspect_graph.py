"""`inspect.onnx`: a forward pass that hides nothing, for people who want to look inside."""

import numpy as np
from onnx import ModelProto

from .decoder import DecoderNodes
from .graph import FLOAT, INT32, INT64, Graph, value
from .weights import Weights


def inspect_graph(decoder: DecoderNodes, weights: Weights) -> ModelProto:
    """
    input_ids int64 [1, time]
    → logits float32 [1, time, vocabulary],
    attentions.{layer} float32 [1, heads, time, time]: the share of each position (last axis) in what
    each position reads, 0 for what comes later, each row 1 in all.
    """
    graph, config = Graph(weights), decoder.config
    graph.constant("one", [1], np.int32)
    for name in decoder.cache_names("past"):
        graph.constant(name, np.zeros([1, config.kvHeads, 0, config.headDim]), np.float32)
    total = graph.node("Cast", [graph.node("Shape", ["input_ids"], start=1, end=2)], to=INT32)
    last = graph.node("Sub", [total, "one"])
    hidden = decoder.hidden(graph, "input_ids", last, total, "past", "present", "attentions")
    decoder.logits(graph, hidden, "logits")
    shares = [1, config.heads, "time", "time"]
    return graph.model(
        "inspect",
        [value("input_ids", INT64, [1, "time"])],
        [
            value("logits", FLOAT, [1, "time", config.vocabSize]),
            *(value(f"attentions.{layer}", FLOAT, shares) for layer in range(config.layers)),
        ],
    )
