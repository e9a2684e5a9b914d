"""Weight decay for matrices only, and a lower rate for lower layers."""

import torch
from torch import nn


def decay_groups(model: nn.Module, weight_decay: float) -> list[dict]:
    """Put matrices into one group and biases and norms into another."""
    decay, no_decay = [], []
    for parameter in model.parameters():
        if parameter.requires_grad:
            (decay if parameter.dim() >= 2 else no_decay).append(parameter)
    return [
        {"params": decay, "weight_decay": weight_decay},
        {"params": no_decay, "weight_decay": 0.0},
    ]


def layerwise_groups(layers: list[nn.Module], lr: float, factor: float = 0.8) -> list[dict]:
    """Lower the learning rate by a factor with each layer from the top."""
    groups = []
    for depth, layer in enumerate(reversed(layers)):
        groups.append({"params": list(layer.parameters()), "lr": lr * factor**depth})
    return groups


def main():
    layers = [nn.Linear(32, 32) for _ in range(4)]
    model = nn.Sequential(*layers, nn.LayerNorm(32))

    optimizer = torch.optim.AdamW(decay_groups(model, 0.1), lr=3e-4, betas=(0.9, 0.95))
    for group in optimizer.param_groups:
        count = sum(p.numel() for p in group["params"])
        print(f"{count} values with weight decay {group['weight_decay']}")

    optimizer = torch.optim.AdamW(layerwise_groups(layers, lr=1e-3))
    print([f"{group['lr']:.2e}" for group in optimizer.param_groups])


if __name__ == "__main__":
    main()
