"""`inspect.onnx`: a forward pass that hides nothing, for people who want to look inside."""

import numpy as np
from onnx import ModelProto, TensorProto

from .decoder import Attend, DecoderNodes
from .graph import CONTRIB, FLOAT, INT64, Graph, value
from .weights import Weights

NEVER = -1e9  # score of what comes later: its share is 0


def inspect_graph(decoder: DecoderNodes, weights: Weights) -> ModelProto:
    """
    input_ids int64 [1, time]
    → logits float32 [1, time, vocabulary],
    attentions.{layer} float32 [1, heads, time, time]: the share of each position (last axis) in what
    each position reads, 0 for what comes later, each row 1 in all; and what they come from, rotated by
    position: queries.{layer} [1, heads, time, headDim] and keys.{layer} [1, kvHeads, time, headDim].
    """
    graph, config = Graph(weights), decoder.config
    hidden = decoder.hidden(graph, "input_ids", open_attention(graph, decoder))
    decoder.logits(graph, hidden, "logits")
    shares = [1, config.heads, "time", "time"]
    queries, keys = ([1, heads, "time", config.headDim] for heads in (config.heads, config.kvHeads))
    return graph.model(
        "inspect",
        [value("input_ids", INT64, [1, "time"])],
        [
            value("logits", FLOAT, [1, "time", config.vocabSize]),
            *(value(f"attentions.{layer}", FLOAT, shares) for layer in range(config.layers)),
            *(value(f"queries.{layer}", FLOAT, queries) for layer in range(config.layers)),
            *(value(f"keys.{layer}", FLOAT, keys) for layer in range(config.layers)),
        ],
    )


def open_attention(graph: Graph, decoder: DecoderNodes) -> Attend:
    """
    softmax(q·k / √d) v in single steps, without a cache. Scores reach hundreds, of which 32 bits keep
    four digits after the point: in 64 bits whoever computes a share again finds the same.
    """
    config = decoder.config
    sizes = [heads * config.headDim for heads in (config.heads, config.kvHeads, config.kvHeads)]
    graph.constant("sizes", sizes, np.int64)
    graph.constant("scale", config.headDim**-0.5, np.float64)
    graph.constant("joined", [1, -1, config.heads * config.headDim], np.int64)
    time = graph.node("Shape", ["input_ids"], start=1, end=2)
    places = graph.node("Unsqueeze", [_count(graph, time), graph.constant("front", [0], np.int64)])
    mask = _mask(graph, time)

    def attend(graph: Graph, qkv: str, layer: int) -> str:
        query, key, values = graph.multi("Split", [qkv, "sizes"], 3, axis=2)
        query = _by_head(graph, _rotated(graph, query, places, config.heads), config.heads, config.headDim)
        key = _by_head(graph, _rotated(graph, key, places, config.kvHeads), config.kvHeads, config.headDim)
        graph.node("Identity", [query], output=f"queries.{layer}")
        graph.node("Identity", [key], output=f"keys.{layer}")
        key = _for_each_query(graph, key, decoder)
        values = _for_each_query(graph, _by_head(graph, values, config.kvHeads, config.headDim), decoder)
        query, key = (graph.node("Cast", [x], to=TensorProto.DOUBLE) for x in (query, key))
        scores = graph.node("MatMul", [query, graph.node("Transpose", [key], perm=[0, 1, 3, 2])])
        scores = graph.node("Add", [graph.node("Mul", [scores, "scale"]), mask])
        shares = graph.node("Cast", [graph.node("Softmax", [scores], axis=-1)], output=f"attentions.{layer}", to=FLOAT)
        mixed = graph.node("Transpose", [graph.node("MatMul", [shares, values])], perm=[0, 2, 1, 3])
        return graph.node("Reshape", [mixed, "joined"])

    return attend


def _rotated(graph: Graph, x: str, places: str, heads: int) -> str:
    tables = [graph.weight("rotary.cos"), graph.weight("rotary.sin")]
    return graph.node("RotaryEmbedding", [x, places, *tables], CONTRIB, num_heads=heads, interleaved=0)


def _by_head(graph: Graph, x: str, heads: int, size: int) -> str:
    """[1, time, heads · size] → [1, heads, time, size]"""
    shape = graph.constant(f"by_head_{heads}", [1, -1, heads, size], np.int64)
    return graph.node("Transpose", [graph.node("Reshape", [x, shape])], perm=[0, 2, 1, 3])


def _for_each_query(graph: Graph, x: str, decoder: DecoderNodes) -> str:
    """[1, kvHeads, time, size] → [1, heads, time, size]: neighbouring query heads share one."""
    config = decoder.config
    owners = np.arange(config.heads) // (config.heads // config.kvHeads)
    return graph.node("Gather", [x, graph.constant("owners", owners, np.int64)], axis=1)


def _mask(graph: Graph, time: str) -> str:
    """[time, time]: 0 up to the diagonal, NEVER above."""
    count = _count(graph, time)
    rows = graph.node("Unsqueeze", [count, graph.constant("behind", [1], np.int64)])
    earlier = graph.node("GreaterOrEqual", [rows, count])
    none, never = graph.constant("none", 0.0, np.float64), graph.constant("never", NEVER, np.float64)
    return graph.node("Where", [earlier, none, never])


def _count(graph: Graph, time: str) -> str:
    """int64 [time]: 0, 1, 2 …"""
    start, step = graph.constant("start", 0, np.int64), graph.constant("stride", 1, np.int64)
    return graph.node("Range", [start, graph.node("Squeeze", [time]), step])
