"""Average the weights of several checkpoints."""

import sys

import torch
from safetensors.torch import load_file, save_file


def average(paths: list[str]) -> dict[str, torch.Tensor]:
    """Return the mean of each tensor over all files."""
    mean: dict[str, torch.Tensor] = {}
    for count, path in enumerate(paths, start=1):
        tensors = load_file(path)
        if mean and tensors.keys() != mean.keys():
            raise ValueError(f"{path} holds other tensors than {paths[0]}")
        for key, value in tensors.items():
            value = value.float()
            if key in mean:
                mean[key] += (value - mean[key]) / count
            else:
                mean[key] = value
    return mean


if __name__ == "__main__":
    *sources, target = sys.argv[1:]
    save_file(average(sources), target)
    print(f"mean of {len(sources)} files -> {target}")
