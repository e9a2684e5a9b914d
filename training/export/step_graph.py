"""`step.onnx`: one forward pass under the usual names of the hub."""

import numpy as np
from onnx import ModelProto

from .decoder import DecoderNodes
from .graph import FLOAT, INT32, INT64, Graph, value
from .weights import Weights


def step_graph(decoder: DecoderNodes, weights: Weights) -> ModelProto:
    """
    input_ids int64 [1, new], attention_mask int64 [1, past + new] (all ones),
    past_key_values.{layer}.{key,value} [1, kvHeads, past, headDim]
    → logits float32 [1, new, vocabulary], present.*
    """
    graph = Graph(weights)
    graph.constant("one", [1], np.int32)
    total = graph.node("Cast", [graph.node("Shape", ["attention_mask"], start=1, end=2)], to=INT32)
    last = graph.node("Sub", [total, "one"])
    hidden = decoder.hidden(graph, "input_ids", decoder.cached_attention(last, total, "past_key_values", "present"))
    decoder.logits(graph, hidden, "logits")
    return graph.model(
        "step",
        [
            value("input_ids", INT64, [1, "new"]),
            value("attention_mask", INT64, [1, "total"]),
            *decoder.caches("past_key_values", "past"),
        ],
        [value("logits", FLOAT, [1, "new", decoder.config.vocabSize]), *decoder.caches("present", "total")],
    )
