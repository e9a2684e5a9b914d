"""The classroom GPT as a folder in the hub's layout: what GPT-2's own repository has, in a smaller size."""

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from .bpe import Bpe, tokenizer_files
from .curve_picture import curve_picture, read_curve
from .gpt_card import gpt_card
from .gpt_graph import gpt_graph
from .gpt_inspect import gpt_inspect
from .gpt_model import Gpt, GptConfig, generate, parameters_of
from .int8 import rounded
from .release import write_files, write_manifest

GRAPH = "model_quantized.onnx"
PROMPTS = ("今天天气", "今天天气怎么样？", "Hello world", "12+34=", "7+8=", "小明把书包", "Once upon a time", "你好，世界！", "Tom has")
NASTY = ("", "😀 ok", "今天天氣很好", "café ½ Ⅷ", " \n\n  two", "don't", "a" * 40, "３＋４", "e\u0301", "\x00")


def write_gpt(folder: Path, model: Gpt, tokenizer: Bpe, measured: dict, work: Path) -> None:
    """`model` holds the 32-bit weights."""
    config, state = model.config, model.state_dict()
    statistics = json.loads((work / "statistics.json").read_text("utf-8"))
    curves = read_curve(work / "curve.jsonl")
    graph = gpt_graph(config, state, 8)
    write_files(folder, {
        f"onnx/{GRAPH}": graph.SerializeToString(),
        "onnx/inspect.onnx": gpt_inspect(graph, config, GRAPH).SerializeToString(),
        "model.safetensors": safetensors(hub_weights(state)),
        **tokenizer_files(tokenizer, config.context),
        "config.json": hub_config(config, tokenizer.end),
        "generation_config.json": {"bos_token_id": tokenizer.end, "eos_token_id": tokenizer.end, "pad_token_id": tokenizer.end},
        "golden.json": golden(model, tokenizer),
        "figures.json": measured,
        "curve.svg": curve_picture({"training texts": curves["loss"], "texts kept back": curves["heldout"]}, "nats a token"),
        "README.md": gpt_card(config, measured, statistics),
    })  # fmt: skip
    write_manifest(folder, {"name": "classroom-gpt", "parameters": parameters_of(config), "quality": measured["summary"]})


def golden(model: Gpt, tokenizer: Bpe) -> dict[str, object]:
    """What PyTorch says with the weights that eight bits give back: other runtimes must agree."""
    small = Gpt(model.config).eval()
    small.load_state_dict(rounded(model.state_dict()))
    cases = []
    for prompt in PROMPTS:
        tokens = tokenizer.encode(prompt)
        with torch.no_grad():
            logits = small(torch.tensor([tokens]))[0, -1]
        best = logits.topk(8)
        (text,) = generate(small, [tokens], 40, tokenizer.end)
        likely = [[tokenizer.decode([int(i)]), round(float(x), 3)] for x, i in zip(best.values, best.indices)]
        cases.append({"prompt": prompt, "tokens": tokens, "logits": likely, "greedy": text, "text": tokenizer.decode(text)})
    return {"greedyTokens": 40, "cases": cases, "tokens": [{"text": text, "tokens": tokenizer.encode(text)} for text in NASTY]}


def hub_weights(state: dict[str, Tensor]) -> dict[str, np.ndarray]:
    """As `GPT2LMHeadModel` keeps them, in 16 bits: its Conv1D has matrices [inputs, outputs]."""
    turned = (".c_attn.weight", ".c_proj.weight", ".c_fc.weight")
    return {name: (t.T if name.endswith(turned) else t).contiguous().half().numpy() for name, t in state.items()}


def safetensors(arrays: dict[str, np.ndarray]) -> bytes:
    """Eight bytes with the length of a JSON header, the header, and the numbers one after another."""
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    at = 0
    for name, array in arrays.items():
        header[name] = {"dtype": "F16", "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header).encode("utf-8")
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(array.tobytes() for array in arrays.values())


def hub_config(config: GptConfig, end: int) -> dict[str, object]:
    """GPT-2's config.json, key by key, as transformers writes it."""
    return {
        "activation_function": "gelu_new",
        "architectures": ["GPT2LMHeadModel"],
        "attn_pdrop": 0.0,
        "bos_token_id": end,
        "embd_pdrop": 0.0,
        "eos_token_id": end,
        "initializer_range": 0.02,
        "layer_norm_epsilon": config.eps,
        "model_type": "gpt2",
        "n_ctx": config.context,
        "n_embd": config.width,
        "n_head": config.heads,
        "n_inner": None,
        "n_layer": config.layers,
        "n_positions": config.context,
        "pad_token_id": end,
        "reorder_and_upcast_attn": False,
        "resid_pdrop": 0.0,
        "scale_attn_by_inverse_layer_idx": False,
        "scale_attn_weights": True,
        "summary_activation": None,
        "summary_first_dropout": 0.1,
        "summary_proj_to_labels": True,
        "summary_type": "cls_index",
        "summary_use_proj": True,
        "tie_word_embeddings": True,
        "torch_dtype": "float16",
        "use_cache": True,
        "vocab_size": config.vocabulary,
        "transformers.js_config": {"dtype": "q8"},  # only the eight-bit file lies here
    }
