"""The classroom GPT as an ONNX graph, with the names that Hugging Face's exporters give.

New tokens and the keys and values of earlier ones go in; logits and the keys and values of all come
out. Without a past (zero positions) it reads a prompt, with one it takes a step: one graph does both.
"""

import math

from onnx import ModelProto
from torch import Tensor

from export.graph import BOOL, FLOAT, INT64

from .gpt_model import GptConfig
from .onnx_layers import Layers, value

TABLE = "transformer.wte.weight"


def gpt_graph(config: GptConfig, state: dict[str, Tensor], bits: int) -> ModelProto:
    """
    input_ids, position_ids [batch, time], attention_mask [batch, past + time],
    past_key_values.N.key and .value [batch, heads, past, d]
    → logits [batch, time, vocabulary], present.N.key and .value [batch, heads, past + time, d].
    """
    layers = Layers(state, bits)
    rows = layers.node("Gather", [layers.weight(TABLE), "input_ids"], axis=0)
    places = layers.node("Gather", [layers.weight("transformer.wpe.weight"), "position_ids"], axis=0)
    x, blocked = layers.add(rows, places), _blocked(layers)
    for i in range(config.layers):
        x = _block(layers, x, blocked, i, config)
    x = layers.norm(x, "transformer.ln_f", config.eps)
    layers.node("MatMul", [x, layers.node("Transpose", [TABLE], perm=[1, 0])], "logits")
    return layers.model("classroom-gpt", *_ends(config))


def _block(layers: Layers, x: str, blocked: str, i: int, config: GptConfig) -> str:
    name = f"transformer.h.{i}"
    x = layers.add(x, _attention(layers, layers.norm(x, f"{name}.ln_1", config.eps), blocked, i, config))
    inner = _gelu_new(layers, layers.linear(layers.norm(x, f"{name}.ln_2", config.eps), f"{name}.mlp.c_fc"))
    return layers.add(x, layers.linear(inner, f"{name}.mlp.c_proj"))


def _attention(layers: Layers, x: str, blocked: str, i: int, config: GptConfig) -> str:
    name, node = f"transformer.h.{i}.attn", layers.node
    shape = layers.whole(0, 0, 3, config.heads, config.width // config.heads)
    qkv = node("Reshape", [layers.linear(x, f"{name}.c_attn"), shape])  # [batch, time, 3, heads, d]
    q, k, v = layers.graph.multi("Split", [node("Transpose", [qkv], perm=[2, 0, 3, 1, 4])], 3, axis=0)
    q, k, v = (node("Squeeze", [part, layers.whole(0)]) for part in (q, k, v))
    k = node("Concat", [f"past_key_values.{i}.key", k], f"present.{i}.key", axis=2)
    v = node("Concat", [f"past_key_values.{i}.value", v], f"present.{i}.value", axis=2)
    scores = node("MatMul", [q, node("Transpose", [k], perm=[0, 1, 3, 2])])
    scores = node("Mul", [scores, layers.number((config.width // config.heads) ** -0.5)])
    mixed = node("MatMul", [node("Softmax", [layers.add(scores, blocked)], axis=-1), v])
    mixed = node("Reshape", [node("Transpose", [mixed], perm=[0, 2, 1, 3]), layers.whole(0, 0, config.width)])
    return layers.linear(mixed, f"{name}.c_proj")


def _blocked(layers: Layers) -> str:
    """0 where a new token may look, -1e9 at what comes later and at padding: [batch, 1, time, past + time]."""
    node, first, step = layers.node, layers.graph.constant("first", 0, int), layers.graph.constant("step", 1, int)
    time = node("Gather", [node("Shape", ["input_ids"]), step], axis=0)
    total = node("Gather", [node("Shape", ["attention_mask"]), step], axis=0)
    keys = node("Range", [first, total, step])
    queries = node("Unsqueeze", [node("Range", [node("Sub", [total, time]), total, step]), layers.whole(1)])
    earlier = node("Cast", [node("LessOrEqual", [keys, queries])], to=BOOL)  # [time, past + time]
    kept = node("Unsqueeze", [node("Cast", ["attention_mask"], to=BOOL), layers.whole(1, 2)])
    return node("Where", [node("And", [earlier, kept]), layers.number(0.0), layers.number(-1e9)])


def _gelu_new(layers: Layers, x: str) -> str:
    """0.5 x (1 + tanh(sqrt(2/π) (x + 0.044715 x³)))"""
    node, number = layers.node, layers.number
    cube = node("Mul", [node("Mul", [x, x]), x])
    inner = node("Add", [x, node("Mul", [cube, number(0.044715)])])
    bent = node("Tanh", [node("Mul", [inner, number(math.sqrt(2 / math.pi))])])
    return node("Mul", [node("Mul", [x, node("Add", [bent, number(1.0)])]), number(0.5)])


def _ends(config: GptConfig) -> tuple[list, list]:
    cache = ("batch", config.heads)
    inside = [value(name, INT64, ("batch", "time")) for name in ("input_ids", "position_ids")]
    inside.append(value("attention_mask", INT64, ("batch", "past + time")))
    outside = [value("logits", FLOAT, ("batch", "time", config.vocabulary))]
    for i in range(config.layers):
        for part in ("key", "value"):
            head = config.width // config.heads
            inside.append(value(f"past_key_values.{i}.{part}", FLOAT, (*cache, "past", head)))
            outside.append(value(f"present.{i}.{part}", FLOAT, (*cache, "past + time", head)))
    return inside, outside
