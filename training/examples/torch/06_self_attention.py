"""Causal self-attention with several heads."""

import math

import torch
from torch import nn


class CausalSelfAttention(nn.Module):
    """Each position looks at itself and at earlier positions."""

    def __init__(self, hidden_size: int, num_heads: int, max_length: int, dropout: float = 0.0):
        super().__init__()
        if hidden_size % num_heads != 0:
            raise ValueError(f"{hidden_size} cannot be divided by {num_heads} heads")
        self.num_heads = num_heads
        self.head_dim = hidden_size // num_heads
        self.qkv = nn.Linear(hidden_size, 3 * hidden_size)
        self.out = nn.Linear(hidden_size, hidden_size)
        self.dropout = nn.Dropout(dropout)
        mask = torch.tril(torch.ones(max_length, max_length, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        batch, time, channels = x.shape
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        # [batch, heads, time, head_dim]
        q = q.view(batch, time, self.num_heads, self.head_dim).transpose(1, 2)
        k = k.view(batch, time, self.num_heads, self.head_dim).transpose(1, 2)
        v = v.view(batch, time, self.num_heads, self.head_dim).transpose(1, 2)

        scores = q @ k.transpose(-2, -1) / math.sqrt(self.head_dim)
        scores = scores.masked_fill(~self.mask[:time, :time], float("-inf"))
        weights = self.dropout(torch.softmax(scores, dim=-1))
        y = weights @ v
        y = y.transpose(1, 2).contiguous().view(batch, time, channels)
        return self.out(y)


if __name__ == "__main__":
    attention = CausalSelfAttention(hidden_size=64, num_heads=4, max_length=128)
    x = torch.randn(2, 10, 64)
    y = attention(x)
    changed = x.clone()
    changed[:, -1] = 0
    assert torch.allclose(attention(changed)[:, :-1], y[:, :-1], atol=1e-6)
    print("the past does not depend on the future:", tuple(y.shape))
