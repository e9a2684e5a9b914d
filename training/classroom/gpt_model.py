"""The classroom GPT: GPT-2's architecture to the letter, in a smaller size.

Learned positions, layer norm in front of each part, the tanh form of GELU, and a head that is the
embedding's own matrix. Weights have the names of Hugging Face's `GPT2LMHeadModel`; only its
`Conv1D` keeps matrices the other way round ([inputs, outputs]), which `gpt_folder.py` sees to.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class GptConfig:
    vocabulary: int
    width: int = 128  # of the residual stream
    layers: int = 5
    heads: int = 4
    context: int = 128  # positions that it knows
    eps: float = 1e-5  # in the layer norms


class Gpt(nn.Module):
    """tokens [batch, time] → logits [batch, time, vocabulary]."""

    def __init__(self, config: GptConfig):
        super().__init__()
        self.config = config
        self.transformer = nn.ModuleDict({
            "wte": nn.Embedding(config.vocabulary, config.width),
            "wpe": nn.Embedding(config.context, config.width),
            "h": nn.ModuleList(Block(config) for _ in range(config.layers)),
            "ln_f": nn.LayerNorm(config.width, config.eps),
        })  # fmt: skip
        self.apply(_initialise)
        for block in self.transformer["h"]:  # residual branches start small: 1/sqrt(2 · layers)
            for out in (block.attn.c_proj, block.mlp.c_proj):
                nn.init.normal_(out.weight, std=0.02 / (2 * config.layers) ** 0.5)

    def forward(self, tokens: Tensor) -> Tensor:
        parts = self.transformer
        x = parts["wte"](tokens) + parts["wpe"].weight[: tokens.shape[1]]
        for block in parts["h"]:
            x = block(x)
        return F.linear(parts["ln_f"](x), parts["wte"].weight)

    def loss(self, tokens: Tensor) -> Tensor:
        """tokens [batch, time + 1], -1 where a row has ended: mean nats of what each token is followed by."""
        logits = self(tokens[:, :-1].clamp(min=0)).float()
        return F.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten(), ignore_index=-1)


class Block(nn.Module):
    def __init__(self, config: GptConfig):
        super().__init__()
        self.ln_1 = nn.LayerNorm(config.width, config.eps)
        self.attn = Attention(config)
        self.ln_2 = nn.LayerNorm(config.width, config.eps)
        self.mlp = FeedForward(config)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp(self.ln_2(x))


class Attention(nn.Module):
    """softmax(q kᵀ / sqrt(d)) v, where no position sees a later one; q, k, v [batch, heads, time, d]."""

    def __init__(self, config: GptConfig):
        super().__init__()
        self.heads = config.heads
        self.c_attn = nn.Linear(config.width, 3 * config.width)
        self.c_proj = nn.Linear(config.width, config.width)
        self.register_buffer("future", torch.ones(config.context, config.context).triu(1) * -1e9, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        batch, time, width = x.shape
        q, k, v = self.c_attn(x).view(batch, time, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-2, -1) * q.shape[-1] ** -0.5
        shares = (scores.float() + self.future[:time, :time]).softmax(-1).to(v.dtype)
        return self.c_proj((shares @ v).transpose(1, 2).reshape(batch, time, width))


class FeedForward(nn.Module):
    def __init__(self, config: GptConfig):
        super().__init__()
        self.c_fc = nn.Linear(config.width, 4 * config.width)
        self.c_proj = nn.Linear(4 * config.width, config.width)

    def forward(self, x: Tensor) -> Tensor:
        return self.c_proj(gelu_new(self.c_fc(x)))


def gelu_new(x: Tensor) -> Tensor:
    """0.5 x (1 + tanh(sqrt(2/π) (x + 0.044715 x³)))"""
    return F.gelu(x, approximate="tanh")


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Linear | nn.Embedding):
        nn.init.normal_(module.weight, std=0.02)
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)


@torch.no_grad()
def generate(
    model: Gpt, prompts: list[list[int]], count: int, end: int, temperature: float = 0.0, seed: int = 0
) -> list[list[int]]:
    """For each prompt the tokens that follow, with `end` if it came; the likeliest each time at temperature 0.

    All prompts go side by side. Blanks behind a shorter one do no harm, for nobody looks forward.
    """
    random, made = torch.Generator().manual_seed(seed), [list(prompt) for prompt in prompts]
    limits = [min(len(prompt) + count, model.config.context) for prompt in prompts]
    while open_ones := [i for i, m in enumerate(made) if len(m) < limits[i] and m[-1] != end]:
        longest = max(len(made[i]) for i in open_ones)
        tokens = torch.tensor([made[i] + [end] * (longest - len(made[i])) for i in open_ones])
        logits = model(tokens)[range(len(open_ones)), [len(made[i]) - 1 for i in open_ones]]
        if temperature:
            chosen = torch.multinomial((logits / temperature).softmax(-1), 1, generator=random)[:, 0]
        else:
            chosen = logits.argmax(-1)
        for i, token in zip(open_ones, chosen.tolist(), strict=True):
            made[i].append(token)
    return [m[len(prompt) :] for m, prompt in zip(made, prompts, strict=True)]


def parameters_of(config: GptConfig) -> int:
    w = config.width
    return (config.vocabulary + config.context) * w + config.layers * (12 * w * w + 13 * w) + 2 * w
