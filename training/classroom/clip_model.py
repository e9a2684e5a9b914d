"""CLIP (Radford et al. 2021), small: two towers that meet in one space.

A picture is cut into patches, a text into tokens; each tower is a transformer that ends in one
vector. Both are scaled to length one, and their product says how well they fit. Names of the
weights follow Hugging Face's `CLIPModel`.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class ClipConfig:
    side: int = 48  # of the square picture, in pixels
    patch: int = 8  # side of a patch, in pixels
    imageWidth: int = 128
    imageLayers: int = 3
    textWidth: int = 96
    textLayers: int = 2
    heads: int = 4
    vocabulary: int = 1024
    context: int = 48  # longest text, in tokens, with its start and its end
    shared: int = 96  # width of the space where both meet
    eps: float = 1e-5

    @property
    def patches(self) -> int:
        return (self.side // self.patch) ** 2


class Clip(nn.Module):
    """pixels [n, 3, side, side] and tokens [m, time] → logits [n, m]."""

    def __init__(self, config: ClipConfig):
        super().__init__()
        self.config = config
        self.vision_model = VisionTower(config)
        self.text_model = TextTower(config)
        self.visual_projection = nn.Linear(config.imageWidth, config.shared, bias=False)
        self.text_projection = nn.Linear(config.textWidth, config.shared, bias=False)
        self.logit_scale = nn.Parameter(torch.tensor(2.6593))  # ln(1 / 0.07)
        self.apply(_initialise)

    def images(self, pixels: Tensor) -> Tensor:
        """[n, shared], each of length one."""
        return F.normalize(self.visual_projection(self.vision_model(pixels)).float(), dim=-1)

    def texts(self, tokens: Tensor, mask: Tensor) -> Tensor:
        """[m, shared], each of length one; mask [m, time] is 1 where there is text, 0 where padding."""
        return F.normalize(self.text_projection(self.text_model(tokens, mask)).float(), dim=-1)

    def forward(self, pixels: Tensor, tokens: Tensor, mask: Tensor) -> Tensor:
        scale = self.logit_scale.clamp(max=4.6052).exp()  # at most 100
        return scale * self.images(pixels) @ self.texts(tokens, mask).T

    def loss(self, pixels: Tensor, tokens: Tensor, mask: Tensor) -> Tensor:
        """Each picture finds its text, each text its picture: the mean of both cross entropies, in nats."""
        logits = self(pixels, tokens, mask)
        own = torch.arange(len(logits), device=logits.device)
        return (F.cross_entropy(logits, own) + F.cross_entropy(logits.T, own)) / 2


class VisionTower(nn.Module):
    """pixels [n, 3, side, side] → [n, imageWidth]: the class token's last state."""

    def __init__(self, config: ClipConfig):
        super().__init__()
        self.embeddings = VisionEmbeddings(config)
        self.pre_layrnorm = nn.LayerNorm(config.imageWidth, config.eps)  # the original's spelling
        self.encoder = Encoder(config.imageWidth, config.imageLayers, config)
        self.post_layernorm = nn.LayerNorm(config.imageWidth, config.eps)

    def forward(self, pixels: Tensor) -> Tensor:
        x = self.encoder(self.pre_layrnorm(self.embeddings(pixels)))
        return self.post_layernorm(x[:, 0])


class VisionEmbeddings(nn.Module):
    def __init__(self, config: ClipConfig):
        super().__init__()
        self.class_embedding = nn.Parameter(torch.randn(config.imageWidth) * 0.02)
        self.patch_embedding = nn.Conv2d(3, config.imageWidth, config.patch, stride=config.patch, bias=False)
        self.position_embedding = nn.Embedding(config.patches + 1, config.imageWidth)

    def forward(self, pixels: Tensor) -> Tensor:
        patches = self.patch_embedding(pixels).flatten(2).transpose(1, 2)  # [n, patches, width]
        first = self.class_embedding.expand(len(pixels), 1, -1).to(patches.dtype)
        return torch.cat([first, patches], dim=1) + self.position_embedding.weight


class TextTower(nn.Module):
    """tokens [m, time] → [m, textWidth]: the state at the end token, which has read all before it."""

    def __init__(self, config: ClipConfig):
        super().__init__()
        self.end = config.vocabulary - 1
        self.embeddings = TextEmbeddings(config)
        self.encoder = Encoder(config.textWidth, config.textLayers, config)
        self.final_layer_norm = nn.LayerNorm(config.textWidth, config.eps)

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        time = tokens.shape[1]
        blocked = torch.full((time, time), float("-inf"), device=tokens.device).triu(1)  # no look ahead
        blocked = blocked + (1 - mask[:, None, None, :].float()) * -1e9  # nor at padding
        x = self.final_layer_norm(self.encoder(self.embeddings(tokens), blocked))
        ends = (tokens == self.end).int().argmax(dim=1)  # the first of them: padding is the same token
        return x[torch.arange(len(x), device=x.device), ends]


class TextEmbeddings(nn.Module):
    def __init__(self, config: ClipConfig):
        super().__init__()
        self.token_embedding = nn.Embedding(config.vocabulary, config.textWidth)
        self.position_embedding = nn.Embedding(config.context, config.textWidth)

    def forward(self, tokens: Tensor) -> Tensor:
        return self.token_embedding(tokens) + self.position_embedding.weight[: tokens.shape[1]]


class Encoder(nn.Module):
    def __init__(self, width: int, layers: int, config: ClipConfig):
        super().__init__()
        self.layers = nn.ModuleList(Block(width, config) for _ in range(layers))

    def forward(self, x: Tensor, blocked: Tensor | None = None) -> Tensor:
        for block in self.layers:
            x = block(x, blocked)
        return x


class Block(nn.Module):
    """Attention, then a feed-forward part, each on the normalised stream and added to it."""

    def __init__(self, width: int, config: ClipConfig):
        super().__init__()
        self.self_attn = Attention(width, config.heads)
        self.layer_norm1 = nn.LayerNorm(width, config.eps)
        self.mlp = FeedForward(width)
        self.layer_norm2 = nn.LayerNorm(width, config.eps)

    def forward(self, x: Tensor, blocked: Tensor | None) -> Tensor:
        x = x + self.self_attn(self.layer_norm1(x), blocked)
        return x + self.mlp(self.layer_norm2(x))


class Attention(nn.Module):
    """softmax(q kᵀ / sqrt(d) + blocked) v; q, k and v are [batch, heads, time, d]."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x: Tensor, blocked: Tensor | None) -> Tensor:
        batch, time, width = x.shape
        q, k, v = (
            part(x).view(batch, time, self.heads, -1).transpose(1, 2)
            for part in (self.q_proj, self.k_proj, self.v_proj)
        )
        scores = q @ k.transpose(-2, -1) * (width // self.heads) ** -0.5
        scores = scores if blocked is None else scores + blocked
        shares = scores.float().softmax(-1).to(v.dtype)
        return self.out_proj((shares @ v).transpose(1, 2).reshape(batch, time, width))


class FeedForward(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.fc1 = nn.Linear(width, 4 * width)
        self.fc2 = nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        y = self.fc1(x)
        return self.fc2(y * torch.sigmoid(1.702 * y))  # OpenAI's quick GELU


def _initialise(module: nn.Module) -> None:
    if isinstance(module, (nn.Linear, nn.Embedding, nn.Conv2d)):
        nn.init.normal_(module.weight, std=0.02)
    if isinstance(module, nn.Linear) and module.bias is not None:
        nn.init.zeros_(module.bias)
