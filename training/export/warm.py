"""Model folder → checkpoint, to go on training from shipped weights on a machine without the run.

    cd training && python3 -m export.warm --model ../models/code --out FILE
    python3 training/train.py … --warm FILE

What 8-bit weights lost in rounding is learned again within the first steps; the state of the
optimisers starts anew.
"""

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from model import ModelConfig

from .folder import MANIFEST
from .quantise import Quantised, dequantise
from .weights import FILE as WEIGHTS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    config, weights = read_folder(options.model)
    state = {name: torch.from_numpy(array.copy()) for name, array in weights.items()}
    tokens = json.loads((options.model / MANIFEST).read_text(encoding="utf-8"))["training"]["tokens"]
    torch.save({"config": dataclasses.asdict(config), "model": state, "tokens": tokens}, options.out)


def read_folder(folder: Path) -> tuple[ModelConfig, dict[str, np.ndarray]]:
    """The configuration and float32 weights under their training names."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    shape = manifest["architecture"]
    config = ModelConfig(**{f.name: shape[f.name] for f in dataclasses.fields(ModelConfig)})
    tensors = _tensors(folder / manifest["graphs"]["loop"])
    weights = {}
    for name in [n for n in tensors if n.endswith(".weight") or n.endswith(".blocks")]:
        own = name.removesuffix(".blocks")
        if name.endswith(".blocks"):
            codes, scales = tensors[name], tensors[f"{own}.scales"]
            rows = codes.shape[0]
            quantised = Quantised(codes.reshape(rows, -1), scales.reshape(rows, -1), manifest["quantisation"]["bits"])
            weights[own] = dequantise(quantised)
        elif f"{own}.blocks" not in tensors:
            weights[own] = tensors[own]
    for fused, parts in (("self_attn.qkv_proj", "qkv"), ("mlp.gate_up_proj", ("gate", "up"))):
        for layer in range(config.layers):
            matrix = weights.pop(f"layers.{layer}.{fused}.weight")
            stem = f"layers.{layer}.{fused.split('.')[0]}"
            kv = config.kvHeads * config.headDim
            borders = [config.width, config.width + kv] if parts == "qkv" else [config.feedForward]
            for part, piece in zip(parts, np.split(matrix, borders)):
                weights[f"{stem}.{part}_proj.weight"] = piece
    return config, weights


def _tensors(graph: Path) -> dict[str, np.ndarray]:
    blob = np.memmap(graph.parent / WEIGHTS, np.uint8, "r")
    found = {}
    for tensor in onnx.load(str(graph), load_external_data=False).graph.initializer:
        where = {entry.key: entry.value for entry in tensor.external_data}
        if where:
            dtype = onnx.mapping.TENSOR_TYPE_TO_NP_TYPE[tensor.data_type]
            start = int(where["offset"])
            piece = blob[start : start + int(where["length"])]
            found[tensor.name] = np.frombuffer(piece.tobytes(), dtype).reshape(tuple(tensor.dims))
    return found


if __name__ == "__main__":
    main()
