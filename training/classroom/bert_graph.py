"""The classroom BERT as ONNX graphs: one that fills masks, one that judges reviews."""

from onnx import ModelProto
from torch import Tensor

from export.graph import FLOAT, INT64

from .bert_model import BertConfig
from .onnx_layers import Layers, value

IDS, MASK, TYPES = "input_ids", "attention_mask", "token_type_ids"
WORDS = "bert.embeddings.word_embeddings.weight"


def mask_graph(config: BertConfig, state: dict[str, Tensor], bits: int) -> ModelProto:
    """logits [batch, time, vocabulary]"""
    layers = Layers(state, bits)
    head = "cls.predictions"
    x = layers.gelu(layers.linear(_states(layers, config), f"{head}.transform.dense"))
    x = layers.norm(x, f"{head}.transform.LayerNorm", config.eps)
    x = layers.node("MatMul", [x, layers.node("Transpose", [layers.weight(WORDS)], perm=[1, 0])])
    layers.node("Add", [x, layers.weight(f"{head}.bias")], "logits")
    return _model(layers, "bert_mask", ["batch", "time", config.vocabulary])


def class_graph(config: BertConfig, state: dict[str, Tensor], bits: int) -> ModelProto:
    """logits [batch, labels]"""
    layers = Layers(state, bits)
    first = layers.node("Slice", [_states(layers, config), layers.whole(0), layers.whole(1), layers.whole(1)])
    first = layers.node("Reshape", [first, layers.whole(-1, config.width)])
    pooled = layers.node("Tanh", [layers.linear(first, "bert.pooler.dense")])
    layers.node("Identity", [layers.linear(pooled, "classifier")], "logits")
    return _model(layers, "bert_class", ["batch", config.labels])


def _states(layers: Layers, config: BertConfig) -> str:
    """[batch, time, width]"""
    name = "bert.embeddings"
    x = layers.node("Gather", [layers.weight(WORDS), IDS])
    x = layers.add(x, layers.positions(IDS, f"{name}.position_embeddings.weight"))
    x = layers.add(x, layers.node("Gather", [layers.weight(f"{name}.token_type_embeddings.weight"), TYPES]))
    x = layers.norm(x, f"{name}.LayerNorm", config.eps)
    blocked = layers.padding(MASK)
    for i in range(config.layers):
        name = f"bert.encoder.layer.{i}"
        own = (*(f"{name}.attention.self.{part}" for part in ("query", "key", "value")), f"{name}.attention.output.dense")
        y = layers.attention(x, own, config.heads, blocked)
        x = layers.norm(layers.add(x, y), f"{name}.attention.output.LayerNorm", config.eps)
        y = layers.linear(layers.gelu(layers.linear(x, f"{name}.intermediate.dense")), f"{name}.output.dense")
        x = layers.norm(layers.add(x, y), f"{name}.output.LayerNorm", config.eps)
    return x


def _model(layers: Layers, name: str, shape: list[str | int]) -> ModelProto:
    inputs = [value(i, INT64, ["batch", "time"]) for i in (IDS, MASK, TYPES)]
    return layers.model(name, inputs, [value("logits", FLOAT, shape)])
