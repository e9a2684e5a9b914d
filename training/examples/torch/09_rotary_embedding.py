"""Rotary position embedding."""

import torch
from torch import nn


def rotate_half(x: torch.Tensor) -> torch.Tensor:
    """Turn the pair (a, b) into (-b, a), halves of the last dimension."""
    first, second = x.chunk(2, dim=-1)
    return torch.cat((-second, first), dim=-1)


def apply_rotary(x: torch.Tensor, cos: torch.Tensor, sin: torch.Tensor) -> torch.Tensor:
    """Rotate queries or keys by the angles of their positions."""
    return x * cos + rotate_half(x) * sin


class RotaryEmbedding(nn.Module):
    """Cosines and sines for all positions up to a limit."""

    def __init__(self, head_dim: int, max_length: int = 2048, base: float = 10000.0):
        super().__init__()
        frequencies = 1.0 / base ** (torch.arange(0, head_dim, 2).float() / head_dim)
        angles = torch.outer(torch.arange(max_length).float(), frequencies)
        angles = torch.cat((angles, angles), dim=-1)
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)

    def forward(self, q, k, offset: int = 0):
        """Rotate queries and keys of shape [batch, heads, time, head_dim]."""
        time = q.size(-2)
        cos = self.cos[offset : offset + time]
        sin = self.sin[offset : offset + time]
        return apply_rotary(q, cos, sin), apply_rotary(k, cos, sin)


rotary = RotaryEmbedding(head_dim=32)
q = torch.randn(1, 1, 1, 32)
k = torch.randn(1, 1, 1, 32)

# The score depends on the distance of two positions, not on where they are.
for start in (0, 5, 100):
    q_rotated, _ = rotary(q, q, offset=start + 3)
    k_rotated, _ = rotary(k, k, offset=start)
    print(start, (q_rotated * k_rotated).sum().item())
