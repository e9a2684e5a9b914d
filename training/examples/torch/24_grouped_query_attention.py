"""Attention in which several query heads share keys and values, with a cache."""

import torch
import torch.nn.functional as F
from torch import nn


class KVCache:
    """Keys and values of all positions so far."""

    def __init__(self):
        self.keys = None
        self.values = None

    def update(self, keys: torch.Tensor, values: torch.Tensor):
        """Append new positions and return everything."""
        if self.keys is not None:
            keys = torch.cat([self.keys, keys], dim=2)
            values = torch.cat([self.values, values], dim=2)
        self.keys, self.values = keys, values
        return keys, values

    def __len__(self) -> int:
        return 0 if self.keys is None else self.keys.size(2)


class GroupedQueryAttention(nn.Module):
    """num_kv_heads heads of keys and values serve num_heads heads of queries."""

    def __init__(self, hidden_size: int, num_heads: int, num_kv_heads: int):
        super().__init__()
        assert num_heads % num_kv_heads == 0
        self.num_heads = num_heads
        self.num_kv_heads = num_kv_heads
        self.head_dim = hidden_size // num_heads
        self.q_proj = nn.Linear(hidden_size, num_heads * self.head_dim, bias=False)
        self.k_proj = nn.Linear(hidden_size, num_kv_heads * self.head_dim, bias=False)
        self.v_proj = nn.Linear(hidden_size, num_kv_heads * self.head_dim, bias=False)
        self.o_proj = nn.Linear(num_heads * self.head_dim, hidden_size, bias=False)

    def forward(self, x: torch.Tensor, cache: KVCache | None = None) -> torch.Tensor:
        batch, time, _ = x.shape
        q = self.q_proj(x).view(batch, time, self.num_heads, self.head_dim).transpose(1, 2)
        k = self.k_proj(x).view(batch, time, self.num_kv_heads, self.head_dim).transpose(1, 2)
        v = self.v_proj(x).view(batch, time, self.num_kv_heads, self.head_dim).transpose(1, 2)
        if cache is not None:
            k, v = cache.update(k, v)
        repeats = self.num_heads // self.num_kv_heads
        k = k.repeat_interleave(repeats, dim=1)
        v = v.repeat_interleave(repeats, dim=1)
        y = F.scaled_dot_product_attention(q, k, v, is_causal=time > 1)
        return self.o_proj(y.transpose(1, 2).reshape(batch, time, -1))


torch.manual_seed(0)
attention = GroupedQueryAttention(hidden_size=64, num_heads=8, num_kv_heads=2)
x = torch.randn(1, 6, 64)
full = attention(x)

cache = KVCache()
steps = [attention(x[:, t : t + 1], cache) for t in range(x.size(1))]
print("same result step by step:", torch.allclose(full, torch.cat(steps, dim=1), atol=1e-5))
print("positions in the cache:", len(cache))
