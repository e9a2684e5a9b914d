"""Temperature, top-k and top-p filtering of logits."""

import torch
import torch.nn.functional as F


def top_k_filter(logits: torch.Tensor, k: int) -> torch.Tensor:
    """Keep the k largest logits and set the others to minus infinity."""
    if k <= 0 or k >= logits.size(-1):
        return logits
    threshold = logits.topk(k, dim=-1).values[..., -1, None]
    return logits.masked_fill(logits < threshold, float("-inf"))


def top_p_filter(logits: torch.Tensor, p: float) -> torch.Tensor:
    """Keep the smallest set of tokens whose probability reaches p."""
    sorted_logits, order = logits.sort(dim=-1, descending=True)
    probabilities = F.softmax(sorted_logits, dim=-1)
    before = probabilities.cumsum(dim=-1) - probabilities
    sorted_logits = sorted_logits.masked_fill(before >= p, float("-inf"))
    return torch.full_like(logits, float("-inf")).scatter(-1, order, sorted_logits)


def sample(logits, temperature=1.0, top_k=0, top_p=1.0, generator=None):
    """Draw one token id for each row of logits."""
    if temperature == 0:
        return logits.argmax(dim=-1)
    logits = logits / temperature
    logits = top_k_filter(logits, top_k)
    if top_p < 1.0:
        logits = top_p_filter(logits, top_p)
    probs = F.softmax(logits, dim=-1)
    return torch.multinomial(probs, num_samples=1, generator=generator).squeeze(-1)


if __name__ == "__main__":
    logits = torch.tensor([[2.0, 1.0, 0.5, -1.0]]).repeat(1000, 1)
    generator = torch.Generator().manual_seed(0)
    for settings in ({}, {"temperature": 0.5}, {"top_k": 2}, {"top_p": 0.8}):
        ids = sample(logits, **settings, generator=generator)
        print(settings, torch.bincount(ids, minlength=4).tolist())
