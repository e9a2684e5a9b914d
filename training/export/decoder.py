"""The decoder of `model.py`, node by node, with operators that ONNX Runtime runs fast on a CPU."""

from typing import Protocol

import numpy as np
from model import ModelConfig, rotary_tables
from onnx import ValueInfoProto

from .checkpoint import Checkpoint
from .graph import CONTRIB, FLOAT, Graph, value
from .matrices import Matrices
from .weights import Weights

EMBEDDING = "embed_tokens.weight"

class Attend(Protocol):
    """Writes a layer's attention: qkv [1, time, (heads + 2 kvHeads) · headDim] → [1, time, heads · headDim]."""

    def __call__(self, graph: Graph, qkv: str, layer: int) -> str: ...


class DecoderNodes:
    """Writes the weights once; `hidden` and `logits` can then be put into any number of graphs."""

    def __init__(self, checkpoint: Checkpoint, weights: Weights, bits: int):
        self.config: ModelConfig = checkpoint.config
        self._matrices = Matrices(weights, bits)
        given = checkpoint.weights
        for layer in range(self.config.layers):
            name = f"layers.{layer}"
            attention, mlp = f"{name}.self_attn", f"{name}.mlp"
            qkv = [given[f"{attention}.{part}_proj.weight"] for part in "qkv"]
            gate_up = [given[f"{mlp}.{part}_proj.weight"] for part in ("gate", "up")]
            weights.add(f"{name}.input_layernorm.weight", given[f"{name}.input_layernorm.weight"])
            self._matrices.add(f"{attention}.qkv_proj.weight", np.concatenate(qkv))
            self._matrices.add(f"{attention}.o_proj.weight", given[f"{attention}.o_proj.weight"])
            weights.add(f"{name}.post_attention_layernorm.weight", given[f"{name}.post_attention_layernorm.weight"])
            self._matrices.add(f"{mlp}.gate_up_proj.weight", np.concatenate(gate_up))
            self._matrices.add(f"{mlp}.down_proj.weight", given[f"{mlp}.down_proj.weight"])
        weights.add("norm.weight", given["norm.weight"])
        self._matrices.add(EMBEDDING, given[EMBEDDING])
        cos, sin = rotary_tables(self.config)
        weights.add("rotary.cos", cos.numpy())
        weights.add("rotary.sin", sin.numpy())

    def hidden(self, graph: Graph, ids: str, attend: Attend) -> str:
        """ids [1, time] → the normalised last hidden state [1, time, width]."""
        x, branch = self._matrices.rows(graph, ids, EMBEDDING), ""
        for layer in range(self.config.layers):
            name = f"layers.{layer}"
            normed, x = self._norm(graph, x, branch, f"{name}.input_layernorm.weight")
            attended = attend(graph, self._matrices.linear(graph, normed, f"{name}.self_attn.qkv_proj.weight"), layer)
            branch = self._matrices.linear(graph, attended, f"{name}.self_attn.o_proj.weight")
            normed, x = self._norm(graph, x, branch, f"{name}.post_attention_layernorm.weight")
            branch = self._feed_forward(graph, normed, f"{name}.mlp")
        return self._norm(graph, x, branch, "norm.weight")[0]

    def cached_attention(self, last: str, total: str, past: str, present: str) -> Attend:
        """
        The fast one, with a cache. `last` int32 [1]: index of the last position, `total` int32 [1]:
        cached and new positions. `past` and `present` are the stems of the caches' names, each
        [1, kvHeads, positions, headDim].
        """
        config = self.config

        def attend(graph: Graph, qkv: str, layer: int) -> str:
            keys, values = f"{{}}.{layer}.key", f"{{}}.{layer}.value"
            return graph.multi(
                "GroupQueryAttention",
                [qkv, "", "", keys.format(past), values.format(past), last, total,
                 graph.weight("rotary.cos"), graph.weight("rotary.sin")],
                [f"{present}.{layer}.attended", keys.format(present), values.format(present)],
                CONTRIB,
                num_heads=config.heads, kv_num_heads=config.kvHeads, do_rotary=1, rotary_interleaved=0,
            )[0]  # fmt: skip

        return attend

    def logits(self, graph: Graph, hidden: str, output: str = "") -> str:
        """[…, width] → […, vocabulary]"""
        return self._matrices.linear(graph, hidden, EMBEDDING, output)

    def caches(self, stem: str, positions: str) -> list[ValueInfoProto]:
        shape = [1, self.config.kvHeads, positions, self.config.headDim]
        return [value(name, FLOAT, shape) for name in self.cache_names(stem)]

    def cache_names(self, stem: str) -> list[str]:
        return [f"{stem}.{layer}.{part}" for layer in range(self.config.layers) for part in ("key", "value")]

    def _norm(self, graph: Graph, x: str, branch: str, weight: str) -> tuple[str, str]:
        """(norm(x + branch), x + branch); without a branch before the first layer."""
        scale = graph.weight(weight)
        epsilon = self.config.normEps
        if not branch:
            return graph.node("SimplifiedLayerNormalization", [x, scale], axis=-1, epsilon=epsilon, stash_type=1), x
        normed, total = (f"{weight}.{part}" for part in ("normed", "sum"))
        graph.multi(
            "SkipSimplifiedLayerNormalization", [x, branch, scale], [normed, "", "", total], CONTRIB, epsilon=epsilon
        )
        return normed, total

    def _feed_forward(self, graph: Graph, x: str, name: str) -> str:
        both = self._matrices.linear(graph, x, f"{name}.gate_up_proj.weight")
        gate, up = graph.multi("Split", [both], 2, axis=-1)
        gated = graph.node("QuickGelu", [gate], CONTRIB, alpha=1.0)  # x · sigmoid(x), that is SiLU
        return self._matrices.linear(graph, graph.node("Mul", [gated, up]), f"{name}.down_proj.weight")
