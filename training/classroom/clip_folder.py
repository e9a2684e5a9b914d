"""The classroom CLIP as a folder in the hub's layout, with samples, figures and a card."""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .captions import LANGUAGES, caption, label
from .clip_card import clip_card
from .clip_figures import batch_of, pixels_of
from .clip_graph import clip_graph, text_graph, vision_graph
from .clip_model import Clip, ClipConfig
from .clip_tokenizer import ClipTokenizer, tokenizer_files
from .curve_picture import curve_picture, read_curve
from .png import contact_sheet, write_png
from .release import write_files, write_manifest
from .shapes import KINDS, UNSEEN, Scene, draw, random_scene

SAMPLES = 12  # pictures of unseen pairs, one each


def write_clip(
    folder: Path, config: ClipConfig, state: dict[str, Tensor], model: Clip, tokenizer: ClipTokenizer,
    measured: dict, curve: Path,
) -> None:  # fmt: skip
    """`state` holds the 32-bit weights, `model` those that eight bits give back."""
    graphs = {"model": clip_graph, "text_model": text_graph, "vision_model": vision_graph}
    onnx = {f"onnx/{name}_quantized.onnx": write(config, state, 8).SerializeToString() for name, write in graphs.items()}
    write_files(folder, {**onnx, **tokenizer_files(tokenizer, config.context), **_configs(config, tokenizer)})
    write_samples(folder / "samples")
    parameters = sum(tensor.numel() for tensor in state.values())
    curves = read_curve(curve)
    percent = {name: points for name, points in curves.items() if name != "loss"}
    card = clip_card(config, parameters, measured)
    write_files(folder, {
        "golden.json": golden(model, tokenizer),
        "curve.svg": curve_picture({"loss on new pictures": curves["loss"]}, "nats"),
        "unseen.svg": curve_picture(percent, "percent of unseen pairs named"),
        "README.md": card,
    })  # fmt: skip
    write_manifest(folder, {"name": "classroom-clip", "parameters": parameters, "quality": measured})


def write_samples(folder: Path) -> None:
    """One picture of each unseen pair, a sheet of training pictures, and `captions.json` with what is on them."""
    folder.mkdir(parents=True, exist_ok=True)
    random, told = np.random.default_rng(2026), {}
    for kind in UNSEEN:
        name = f"{kind[0]}-{kind[1]}.png"
        write_png(folder / name, draw(Scene((kind,), "big", "middle"), random))
        told[name] = {language: label(kind, language) for language in LANGUAGES}
    scenes = [random_scene(random) for _ in range(12)]
    write_png(folder / "training.png", contact_sheet([draw(scene, random) for scene in scenes], columns=6))
    told["training.png"] = [{language: caption(scene, language, random) for language in LANGUAGES} for scene in scenes]
    write_files(folder, {"captions.json": told})


@torch.no_grad()
def golden(model: Clip, tokenizer: ClipTokenizer) -> dict[str, object]:
    """What PyTorch says to the samples, with the rounded weights: other runtimes must agree."""
    random = np.random.default_rng(2026)
    pictures = [draw(Scene((kind,), "big", "middle"), random) for kind in UNSEEN]
    result: dict[str, object] = {"pictures": [f"{colour}-{shape}.png" for colour, shape in UNSEEN]}
    for language in LANGUAGES:
        texts = [label(kind, language) for kind in KINDS]
        logits = model(pixels_of(pictures), *batch_of(texts, tokenizer))
        result[language] = {
            "texts": texts,
            "tokens": [tokenizer.encode(text, model.config.context) for text in texts[:8]],
            "logits": [[round(float(x), 3) for x in row] for row in logits],
        }
    return result


def _configs(config: ClipConfig, tokenizer: ClipTokenizer) -> dict[str, object]:
    shared = {"num_attention_heads": config.heads, "hidden_act": "quick_gelu", "layer_norm_eps": config.eps,
              "attention_dropout": 0.0, "projection_dim": config.shared}  # fmt: skip
    text = {
        "model_type": "clip_text_model", "hidden_size": config.textWidth, "intermediate_size": 4 * config.textWidth,
        "num_hidden_layers": config.textLayers, "vocab_size": config.vocabulary,
        "max_position_embeddings": config.context, "bos_token_id": tokenizer.start, "eos_token_id": tokenizer.end,
        "pad_token_id": tokenizer.end, **shared,
    }  # fmt: skip
    vision = {
        "model_type": "clip_vision_model", "hidden_size": config.imageWidth, "intermediate_size": 4 * config.imageWidth,
        "num_hidden_layers": config.imageLayers, "image_size": config.side, "patch_size": config.patch,
        "num_channels": 3, **shared,
    }  # fmt: skip
    square = {"height": config.side, "width": config.side}
    return {
        "config.json": {
            "architectures": ["CLIPModel"], "model_type": "clip", "projection_dim": config.shared,
            "logit_scale_init_value": 2.6592, "text_config": text, "vision_config": vision,
            "transformers.js_config": {"dtype": "q8"},  # only the eight-bit files lie here
        },
        "preprocessor_config.json": {
            "processor_class": "CLIPProcessor", "image_processor_type": "CLIPImageProcessor",
            "feature_extractor_type": "CLIPFeatureExtractor", "do_resize": True, "size": {"shortest_edge": config.side},
            "resample": 2, "do_center_crop": True, "crop_size": square, "do_convert_rgb": True, "do_rescale": True,
            "rescale_factor": 1 / 255, "do_normalize": True, "image_mean": [0.5] * 3, "image_std": [0.5] * 3,
        },
        "vocab.json": tokenizer.vocab,
        "merges.txt": "#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in tokenizer.merges),
    }  # fmt: skip
