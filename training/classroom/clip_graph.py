"""The classroom CLIP as ONNX graphs, with the inputs and outputs that Hugging Face's exporters use."""

import numpy as np
from onnx import ModelProto, ValueInfoProto
from torch import Tensor

from export.graph import FLOAT, INT32, INT64

from .clip_model import ClipConfig
from .onnx_layers import Layers, value

IDS, MASK, PIXELS = "input_ids", "attention_mask", "pixel_values"


def clip_graph(config: ClipConfig, state: dict[str, Tensor], bits: int) -> ModelProto:
    """Both towers: each picture with each text, as zero-shot classification asks."""
    layers = Layers(state, bits)
    texts = layers.unit(_text(layers, config), "text_embeds")
    images = layers.unit(_image(layers, config), "image_embeds")
    scale = layers.number(float(np.exp(min(float(state["logit_scale"]), 4.6052))))
    product = layers.node("MatMul", [images, layers.node("Transpose", [texts], perm=[1, 0])])
    layers.node("Mul", [product, scale], "logits_per_image")
    layers.node("Transpose", ["logits_per_image"], "logits_per_text", perm=[1, 0])
    outputs = [
        value("logits_per_image", FLOAT, ["images", "texts"]),
        value("logits_per_text", FLOAT, ["texts", "images"]),
        value("text_embeds", FLOAT, ["texts", config.shared]),
        value("image_embeds", FLOAT, ["images", config.shared]),
    ]
    return layers.model("clip", [*_text_inputs("texts"), _pixels(config, "images")], outputs)


def text_graph(config: ClipConfig, state: dict[str, Tensor], bits: int) -> ModelProto:
    """Texts alone, not yet scaled to length one: `CLIPTextModelWithProjection`."""
    layers = Layers(state, bits)
    layers.node("Identity", [_text(layers, config)], "text_embeds")
    return layers.model("clip_text", _text_inputs("batch"), [value("text_embeds", FLOAT, ["batch", config.shared])])


def vision_graph(config: ClipConfig, state: dict[str, Tensor], bits: int) -> ModelProto:
    """Pictures alone, not yet scaled to length one: `CLIPVisionModelWithProjection`."""
    layers = Layers(state, bits)
    layers.node("Identity", [_image(layers, config)], "image_embeds")
    outputs = [value("image_embeds", FLOAT, ["batch", config.shared])]
    return layers.model("clip_vision", [_pixels(config, "batch")], outputs)


def _text(layers: Layers, config: ClipConfig) -> str:
    """[texts, shared]"""
    tower = "text_model"
    future = np.triu(np.full((config.context, config.context), -1e9, np.float32), 1)
    layers.graph.constant("future", future, np.float32)
    time = layers.node("Slice", [layers.node("Shape", [IDS]), layers.whole(1), layers.whole(2)])
    square = layers.node("Concat", [time, time], axis=0)
    ahead = layers.node("Slice", ["future", layers.whole(0, 0), square, layers.whole(0, 1)])
    blocked = layers.add(ahead, layers.padding(MASK))
    x = layers.node("Gather", [layers.weight(f"{tower}.embeddings.token_embedding.weight"), IDS])
    x = layers.add(x, layers.positions(IDS, f"{tower}.embeddings.position_embedding.weight"))
    x = _encoder(layers, x, tower, config.textLayers, config, blocked)
    x = layers.norm(x, f"{tower}.final_layer_norm", config.eps)
    layers.graph.constant("end", config.vocabulary - 1, np.int64)
    is_end = layers.node("Cast", [layers.node("Equal", [IDS, "end"])], to=INT32)
    where = layers.node("ArgMax", [is_end], axis=1, keepdims=1)  # the first: padding is the same token
    x = layers.node("GatherND", [x, where], batch_dims=1)  # [texts, width]
    return layers.linear(x, "text_projection")


def _image(layers: Layers, config: ClipConfig) -> str:
    """[images, shared]"""
    tower = "vision_model"
    patches = layers.node(
        "Conv",
        [PIXELS, layers.weight(f"{tower}.embeddings.patch_embedding.weight")],
        strides=[config.patch, config.patch],
    )
    patches = layers.node("Reshape", [patches, layers.whole(0, config.imageWidth, config.patches)])
    patches = layers.node("Transpose", [patches], perm=[0, 2, 1])
    count = layers.node("Slice", [layers.node("Shape", [PIXELS]), layers.whole(0), layers.whole(1)])
    shape = layers.node("Concat", [count, layers.whole(1, config.imageWidth)], axis=0)
    first = layers.node("Expand", [layers.weight(f"{tower}.embeddings.class_embedding"), shape])
    x = layers.node("Concat", [first, patches], axis=1)
    x = layers.add(x, layers.weight(f"{tower}.embeddings.position_embedding.weight"))
    x = layers.norm(x, f"{tower}.pre_layrnorm", config.eps)
    x = _encoder(layers, x, tower, config.imageLayers, config, None)
    x = layers.node("Gather", [x, layers.graph.constant("zero", 0, np.int64)], axis=1)
    return layers.linear(layers.norm(x, f"{tower}.post_layernorm", config.eps), "visual_projection")


def _encoder(layers: Layers, x: str, tower: str, count: int, config: ClipConfig, blocked: str | None) -> str:
    for i in range(count):
        name = f"{tower}.encoder.layers.{i}"
        own = tuple(f"{name}.self_attn.{part}_proj" for part in ("q", "k", "v", "out"))
        y = layers.norm(x, f"{name}.layer_norm1", config.eps)
        x = layers.add(x, layers.attention(y, own, config.heads, blocked))
        y = layers.norm(x, f"{name}.layer_norm2", config.eps)
        x = layers.add(x, layers.linear(layers.quick_gelu(layers.linear(y, f"{name}.mlp.fc1")), f"{name}.mlp.fc2"))
    return x


def _text_inputs(batch: str) -> list[ValueInfoProto]:
    return [value(name, INT64, [batch, "time"]) for name in (IDS, MASK)]


def _pixels(config: ClipConfig, batch: str) -> ValueInfoProto:
    return value(PIXELS, FLOAT, [batch, 3, config.side, config.side])
