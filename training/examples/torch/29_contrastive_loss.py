"""Contrastive loss as in CLIP: matching pairs against all others of a batch."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class DualEncoder(nn.Module):
    """Project two kinds of features into one space."""

    def __init__(self, image_dim: int, text_dim: int, embed_dim: int = 128):
        super().__init__()
        self.image_projection = nn.Linear(image_dim, embed_dim)
        self.text_projection = nn.Linear(text_dim, embed_dim)
        self.logit_scale = nn.Parameter(torch.tensor(math.log(1 / 0.07)))

    def forward(self, image_features, text_features):
        """Return the matrix of similarities, [images, texts]."""
        images = F.normalize(self.image_projection(image_features), dim=-1)
        texts = F.normalize(self.text_projection(text_features), dim=-1)
        return self.logit_scale.exp() * images @ texts.T


def contrastive_loss(logits: torch.Tensor) -> torch.Tensor:
    """Mean of the cross entropies over rows and over columns."""
    targets = torch.arange(logits.size(0), device=logits.device)
    return (F.cross_entropy(logits, targets) + F.cross_entropy(logits.T, targets)) / 2


torch.manual_seed(0)
hidden = torch.randn(256, 32)
images = hidden @ torch.randn(32, 64) + 0.1 * torch.randn(256, 64)
texts = hidden @ torch.randn(32, 48) + 0.1 * torch.randn(256, 48)

model = DualEncoder(64, 48)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
for step in range(200):
    rows = torch.randperm(256)[:64]
    loss = contrastive_loss(model(images[rows], texts[rows]))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

matches = model(images, texts).argmax(dim=1) == torch.arange(256)
print(f"loss {loss.item():.3f}, right partner first: {matches.float().mean():.1%}")
