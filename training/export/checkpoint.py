"""Read a training checkpoint."""

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import torch
from model import Decoder, ModelConfig


@dataclass(frozen=True)
class Checkpoint:
    config: ModelConfig
    weights: dict[str, np.ndarray]  # float32, names as in `LlamaForCausalLM` without `model.`
    step: int
    tokens: int  # that the model was trained on, in all runs


def load_checkpoint(file: Path, average: bool = False) -> Checkpoint:
    """`average`: the running mean of the weights, of a checkpoint that has one, in their place."""
    saved = torch.load(file, map_location="cpu")
    if average and not saved.get("average"):
        raise SystemExit(f"{file} has no running mean: export it without --average")
    known = {field.name for field in fields(ModelConfig)}
    config = ModelConfig(**{name: value for name, value in saved["config"].items() if name in known})
    state = {**saved["model"], **(saved["average"] if average else {})}
    return _checkpoint(config, state, saved.get("step", 0), saved.get("tokens", 0) + saved.get("earlier", 0))


def random_checkpoint(config: ModelConfig, seed: int = 0) -> Checkpoint:
    """An untrained model, for tests and for measuring speed."""
    torch.manual_seed(seed)
    return _checkpoint(config, Decoder(config).state_dict(), 0, 0)


def _checkpoint(config: ModelConfig, state: dict[str, torch.Tensor], step: int, tokens: int) -> Checkpoint:
    weights = {name: tensor.detach().float().numpy() for name, tensor in state.items()}
    return Checkpoint(config, weights, step, tokens)
