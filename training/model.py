"""The code model: a small decoder in the LLaMA family, written to be read.

RMSNorm → grouped query attention with rotary positions → RMSNorm → SwiGLU, residual around both,
and a head that shares the embedding's matrix. Names of the weights follow Hugging Face's
`LlamaForCausalLM`, so the exported model is one for every library that knows that layout.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class ModelConfig:
    vocabSize: int = 8192
    width: int = 384  # of the residual stream
    layers: int = 10
    heads: int = 6  # query heads
    kvHeads: int = 2  # key and value heads, each shared by heads / kvHeads queries
    feedForward: int = 1024
    context: int = 1024  # longest sequence, in tokens
    ropeTheta: float = 10_000.0
    normEps: float = 1e-5

    @property
    def headDim(self) -> int:
        return self.width // self.heads


class Decoder(nn.Module):
    """tokens [batch, time] → logits [batch, time, vocabulary]."""

    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        self.embed_tokens = nn.Embedding(config.vocabSize, config.width)
        self.layers = nn.ModuleList(Block(config) for _ in range(config.layers))
        self.norm = RMSNorm(config)
        cos, sin = rotary_tables(config)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        self.apply(_initialise)
        for block in self.layers:  # residual branches start small: 1/sqrt(2 · layers), as in GPT-2
            for out in (block.self_attn.o_proj, block.mlp.down_proj):
                nn.init.normal_(out.weight, std=0.02 / (2 * config.layers) ** 0.5)

    def forward(self, tokens: Tensor) -> Tensor:
        return F.linear(self.hidden(tokens), self.embed_tokens.weight)

    def hidden(self, tokens: Tensor) -> Tensor:
        """The normalised last hidden state, [batch, time, width]."""
        x = self.embed_tokens(tokens)
        time = tokens.shape[1]
        cos, sin = self.cos[:time], self.sin[:time]
        for block in self.layers:
            x = block(x, cos, sin)
        return self.norm(x)

    def loss(self, tokens: Tensor, targets: Tensor) -> Tensor:
        """Mean negative log-likelihood in nats over the targets that are not -100."""
        logits = self(tokens).float()
        return F.cross_entropy(logits.view(-1, logits.shape[-1]), targets.reshape(-1), ignore_index=-100)


class Block(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.input_layernorm = RMSNorm(config)
        self.self_attn = Attention(config)
        self.post_attention_layernorm = RMSNorm(config)
        self.mlp = FeedForward(config)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        x = x + self.self_attn(self.input_layernorm(x), cos, sin)
        return x + self.mlp(self.post_attention_layernorm(x))


class Attention(nn.Module):
    """Causal self-attention; queries [b, h, t, d], keys and values [b, kv, t, d]."""

    def __init__(self, config: ModelConfig):
        super().__init__()
        self.heads, self.kv_heads, self.dim = config.heads, config.kvHeads, config.headDim
        self.q_proj = nn.Linear(config.width, self.heads * self.dim, bias=False)
        self.k_proj = nn.Linear(config.width, self.kv_heads * self.dim, bias=False)
        self.v_proj = nn.Linear(config.width, self.kv_heads * self.dim, bias=False)
        self.o_proj = nn.Linear(self.heads * self.dim, config.width, bias=False)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        batch, time, _ = x.shape
        q = rotate(self.q_proj(x).view(batch, time, self.heads, self.dim).transpose(1, 2), cos, sin)
        k = rotate(self.k_proj(x).view(batch, time, self.kv_heads, self.dim).transpose(1, 2), cos, sin)
        v = self.v_proj(x).view(batch, time, self.kv_heads, self.dim).transpose(1, 2)
        groups = self.heads // self.kv_heads
        k, v = k.repeat_interleave(groups, dim=1), v.repeat_interleave(groups, dim=1)
        out = causal_attention(q, k, v)
        return self.o_proj(out.transpose(1, 2).reshape(batch, time, -1))


class FeedForward(nn.Module):
    """SwiGLU: silu(gate) · up, then down (Shazeer 2020)."""

    def __init__(self, config: ModelConfig):
        super().__init__()
        self.gate_proj = nn.Linear(config.width, config.feedForward, bias=False)
        self.up_proj = nn.Linear(config.width, config.feedForward, bias=False)
        self.down_proj = nn.Linear(config.feedForward, config.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class RMSNorm(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(config.width))
        self.eps = config.normEps

    def forward(self, x: Tensor) -> Tensor:
        y = x.float()
        y = y * torch.rsqrt(y.pow(2).mean(-1, keepdim=True) + self.eps)
        return (y * self.weight).to(x.dtype)


def causal_attention(q: Tensor, k: Tensor, v: Tensor) -> Tensor:
    """softmax(q kᵀ / sqrt(d) + mask) v. On short sequences a CPU is faster without the fused kernel."""
    if hasattr(F, "scaled_dot_product_attention") and (q.is_cuda or q.shape[2] > 512):
        return F.scaled_dot_product_attention(q, k, v, is_causal=True)
    return attention_shares(q, k).to(v.dtype) @ v


def attention_shares(q: Tensor, k: Tensor) -> Tensor:
    """softmax(q kᵀ / sqrt(d) + mask), [batch, heads, time, time]: how much each position reads of which."""
    time = q.shape[2]
    scores = q @ k.transpose(-2, -1) * q.shape[-1] ** -0.5
    future = torch.ones(time, time, dtype=torch.bool, device=q.device).triu(1)
    return scores.float().masked_fill(future, float("-inf")).softmax(-1)


def rotary_tables(config: ModelConfig) -> tuple[Tensor, Tensor]:
    """cos and sin, each [context, headDim / 2] (Su et al. 2021)."""
    half = config.headDim // 2
    frequencies = config.ropeTheta ** -(torch.arange(half, dtype=torch.float32) / half)
    angles = torch.arange(config.context, dtype=torch.float32)[:, None] * frequencies
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turn the pairs (x[i], x[i + d/2]) by the angle of their position (the half-split layout)."""
    cos, sin = cos.to(x.dtype), sin.to(x.dtype)
    left, right = x.chunk(2, dim=-1)
    return torch.cat((left * cos - right * sin, right * cos + left * sin), dim=-1)


def _initialise(module: nn.Module) -> None:
    if isinstance(module, (nn.Linear, nn.Embedding)):
        nn.init.normal_(module.weight, std=0.02)
