"""A transformer block with normalisation before each part."""

import torch
import torch.nn.functional as F
from torch import nn


class FeedForward(nn.Module):
    """Widen, apply GELU, narrow."""

    def __init__(self, hidden_size, expansion=4, dropout=0.0):
        super().__init__()
        self.up = nn.Linear(hidden_size, expansion * hidden_size)
        self.down = nn.Linear(expansion * hidden_size, hidden_size)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        return self.dropout(self.down(F.gelu(self.up(x))))


class Attention(nn.Module):
    """Causal attention through the fused kernel of PyTorch."""

    def __init__(self, hidden_size, num_heads):
        super().__init__()
        self.num_heads = num_heads
        self.qkv = nn.Linear(hidden_size, 3 * hidden_size, bias=False)
        self.proj = nn.Linear(hidden_size, hidden_size, bias=False)

    def forward(self, x):
        b, t, c = x.shape
        qkv = self.qkv(x).view(b, t, 3, self.num_heads, c // self.num_heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.proj(y.transpose(1, 2).reshape(b, t, c))


class Block(nn.Module):
    """Attention and feed-forward, each with a residual connection."""

    def __init__(self, hidden_size, num_heads, dropout=0.0):
        super().__init__()
        self.norm1 = nn.LayerNorm(hidden_size)
        self.attention = Attention(hidden_size, num_heads)
        self.norm2 = nn.LayerNorm(hidden_size)
        self.mlp = FeedForward(hidden_size, dropout=dropout)

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        x = x + self.mlp(self.norm2(x))
        return x


blocks = nn.Sequential(*[Block(128, 4) for _ in range(3)])
x = torch.randn(2, 16, 128)
print(blocks(x).shape, sum(p.numel() for p in blocks.parameters()))
