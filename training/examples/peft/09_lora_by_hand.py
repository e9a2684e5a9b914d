"""LoRA without a library: a linear layer with a trainable low-rank part."""

import math

import torch
from torch import nn


class LoRALinear(nn.Module):
    """A frozen linear layer plus the product of two small matrices."""

    def __init__(self, linear: nn.Linear, rank: int = 8, alpha: float = 16.0, dropout: float = 0.0):
        super().__init__()
        self.linear = linear
        self.linear.requires_grad_(False)
        self.scaling = alpha / rank
        self.dropout = nn.Dropout(dropout)
        self.lora_a = nn.Parameter(torch.empty(rank, linear.in_features))
        self.lora_b = nn.Parameter(torch.zeros(linear.out_features, rank))
        nn.init.kaiming_uniform_(self.lora_a, a=math.sqrt(5))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        low_rank = self.dropout(x) @ self.lora_a.T @ self.lora_b.T
        return self.linear(x) + self.scaling * low_rank

    @torch.no_grad()
    def merge(self) -> nn.Linear:
        """Return a plain linear layer with the update folded in."""
        self.linear.weight += self.scaling * self.lora_b @ self.lora_a
        return self.linear


def add_lora(module: nn.Module, rank: int = 8) -> int:
    """Replace all linear layers below a module and return their number."""
    replaced = 0
    for child_name, child in list(module.named_children()):
        if isinstance(child, nn.Linear):
            setattr(module, child_name, LoRALinear(child, rank))
            replaced += 1
        else:
            replaced += add_lora(child, rank)
    return replaced


network = nn.Sequential(nn.Linear(128, 256), nn.GELU(), nn.Linear(256, 128))
x = torch.randn(4, 128)
before = network(x)
print("replaced:", add_lora(network, rank=4))
assert torch.allclose(before, network(x), atol=1e-6)

trainable = sum(p.numel() for p in network.parameters() if p.requires_grad)
total = sum(p.numel() for p in network.parameters())
print(f"trainable: {trainable} of {total} ({trainable / total:.1%})")
