"""Write a model folder: weights, graphs, manifest, and the files of the Hugging Face hub layout."""

import hashlib
import json
from pathlib import Path

from .checkpoint import Checkpoint
from .decoder import DecoderNodes
from .hub import hub_files
from .inspect_graph import inspect_graph
from .loop_graph import loop_graph
from .quantise import BLOCK
from .step_graph import step_graph
from .weights import FILE as WEIGHTS
from .weights import Weights

MANIFEST = "model.json"
MANIFEST_VERSION = 1  # raise it when an older runtime could no longer read the folder
TOKENIZER = "tokenizer.json"


def write_folder(
    checkpoint: Checkpoint, folder: Path, bits: int, name: str, context: int | None = None, commit: str = ""
) -> None:
    """`folder` must hold tokenizer.json already."""
    special = special_tokens(folder / TOKENIZER)
    weights = Weights(folder)
    decoder = DecoderNodes(checkpoint, weights, bits)
    weights.close()
    for graph, write in (("loop", loop_graph), ("step", step_graph), ("inspect", inspect_graph)):
        (folder / f"{graph}.onnx").write_bytes(write(decoder, weights).SerializeToString())
    hub = hub_files(checkpoint.config, special)
    for file, content in hub.items():
        write_json(folder / file, content)
    files = [WEIGHTS, "loop.onnx", "step.onnx", "inspect.onnx", TOKENIZER, *hub]
    config = checkpoint.config
    manifest = {
        "manifest": MANIFEST_VERSION,
        "name": name,
        "licence": "MIT",
        "architecture": {
            "type": "llama",
            "vocabSize": config.vocabSize,
            "width": config.width,
            "layers": config.layers,
            "heads": config.heads,
            "kvHeads": config.kvHeads,
            "headDim": config.headDim,
            "feedForward": config.feedForward,
            "context": config.context,
            "ropeTheta": config.ropeTheta,
            "normEps": config.normEps,
            "tiedHead": True,
        },
        "parameters": sum(array.size for array in checkpoint.weights.values()),
        "contextTokens": min(context or config.context, config.context),
        "specialTokens": special,
        "quantisation": {"bits": bits, "block": BLOCK} if bits < 32 else {"bits": 32},
        "graphs": {"loop": "loop.onnx", "step": "step.onnx", "inspect": "inspect.onnx"},
        "tokenizer": TOKENIZER,
        "weights": WEIGHTS,
        "files": [described(folder / file) for file in files],
        "training": {"commit": commit, "step": checkpoint.step, "tokens": checkpoint.tokens},
        "quality": {},
    }
    write_json(folder / MANIFEST, manifest)


def special_tokens(tokenizer: Path) -> dict[str, int]:
    added = json.loads(tokenizer.read_text("utf-8"))["added_tokens"]
    return {token["content"]: token["id"] for token in added if token["special"]}


def described(file: Path) -> dict[str, object]:
    content = file.read_bytes()
    return {"name": file.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def write_json(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")
