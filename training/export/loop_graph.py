"""`loop.onnx`: prompt in, several tokens out, in one run.

An ONNX `Loop` whose body is the whole decoder. The first turn takes the prompt, each later one the
token before. Stepping from outside would copy all keys and values across the language border at
every token; here they stay inside.
"""

import numpy as np
from onnx import ModelProto, helper

from .decoder import DecoderNodes
from .graph import BOOL, FLOAT, INT32, INT64, Graph, value
from .weights import Weights

ALTERNATIVES = 8  # most probable tokens reported for each position


def loop_graph(decoder: DecoderNodes, weights: Weights) -> ModelProto:
    """
    input_ids int64 [1, new ≥ 1], past_key_values.{layer}.{key,value} [1, kvHeads, past, headDim],
    first_bias float32 [vocabulary]: added to the logits of the first token,
    stop_mask bool [vocabulary]: tokens after which the loop ends, max_new int64 []: most tokens
    → tokens int64 [n], logprobs float32 [n], top_ids int64 [n, 8], top_logprobs float32 [n, 8]:
    the most probable tokens of each position, the chosen one first; present.*: caches of all
    tokens but the last one.
    """
    vocabulary = decoder.config.vocabSize
    graph = Graph(weights)
    graph.constant("go_on", True, np.bool_)
    shape = graph.node("Shape", ["past_key_values.0.key"], start=2, end=3)
    length = graph.node("Cast", [shape], to=INT32)
    past, present = decoder.cache_names("past_key_values"), decoder.cache_names("present")
    body = _body(graph, decoder, weights)
    outputs = ["last_id", "last_length", "last_bias", *present, "turns_ids", "turns_logprobs"]
    graph.multi("Loop", ["max_new", "go_on", "input_ids", length, "first_bias", *past], outputs, body=body)
    graph.constant("middle", [1], np.int64)
    graph.constant("first", 0, np.int64)
    graph.node("Squeeze", ["turns_ids", "middle"], output="top_ids")
    graph.node("Squeeze", ["turns_logprobs", "middle"], output="top_logprobs")
    graph.node("Gather", ["top_ids", "first"], output="tokens", axis=1)
    graph.node("Gather", ["top_logprobs", "first"], output="logprobs", axis=1)
    return graph.model(
        "loop",
        [
            value("input_ids", INT64, [1, "new"]),
            *decoder.caches("past_key_values", "past"),
            value("first_bias", FLOAT, [vocabulary]),
            value("stop_mask", BOOL, [vocabulary]),
            value("max_new", INT64, []),
        ],
        [
            value("tokens", INT64, ["n"]),
            value("logprobs", FLOAT, ["n"]),
            value("top_ids", INT64, ["n", ALTERNATIVES]),
            value("top_logprobs", FLOAT, ["n", ALTERNATIVES]),
            *decoder.caches("present", "total"),
        ],
    )


def _body(outer: Graph, decoder: DecoderNodes, weights: Weights):
    """One turn: (ids, length, bias, caches) → (next id, next length, no bias, caches, alternatives)."""
    vocabulary = decoder.config.vocabSize
    body = Graph(weights, outer)
    for name, number in (("one", [1]), ("k", [ALTERNATIVES]), ("start", [0]), ("last_axis", [-1])):
        body.constant(name, number, np.int64)
    body.constant("one_position", [1], np.int32)
    body.constant("last_position", -1, np.int64)
    body.constant("no_bias", np.zeros(vocabulary), np.float32)

    time = body.node("Cast", [body.node("Shape", ["ids"], start=1, end=2)], to=INT32)
    total = body.node("Add", ["length", time], output="new_length")
    last = body.node("Sub", [total, "one_position"])
    hidden = decoder.hidden(body, "ids", decoder.cached_attention(last, total, "cache", "new_cache"))
    hidden = body.node("Gather", [hidden, "last_position"], axis=1)  # [1, width]
    biased = body.node("Add", [decoder.logits(body, hidden), "bias"])
    logprobs = body.node("LogSoftmax", [biased], axis=-1)
    body.multi("TopK", [logprobs, "k"], ["top_logprobs_row", "top_ids_row"], axis=-1, largest=1, sorted=1)
    body.node("Slice", ["top_ids_row", "start", "one", "last_axis"], output="next_id")
    stop = body.node("Squeeze", [body.node("Gather", ["stop_mask", "next_id"])])
    body.node("Not", [stop], output="more")
    body.node("Identity", ["no_bias"], output="next_bias")

    row = [1, ALTERNATIVES]
    return helper.make_graph(
        body.nodes,
        "turn",
        [
            value("turn", INT64, []),
            value("more_in", BOOL, []),
            value("ids", INT64, [1, None]),
            value("length", INT32, [1]),
            value("bias", FLOAT, [vocabulary]),
            *decoder.caches("cache", None),
        ],
        [
            value("more", BOOL, []),
            value("next_id", INT64, [1, 1]),
            value("new_length", INT32, [1]),
            value("next_bias", FLOAT, [vocabulary]),
            *decoder.caches("new_cache", None),
            value("top_ids_row", INT64, row),
            value("top_logprobs_row", FLOAT, row),
        ],
    )
