"""Perplexity of a text under a causal language model, in windows that overlap."""

import math

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


@torch.no_grad()
def token_log_likelihoods(ids: list[int], model) -> list[float]:
    """Log-probability of each token but the first, given those before it."""
    input_ids = torch.tensor([ids], device=model.device)
    log_probs = model(input_ids).logits[0, :-1].log_softmax(dim=-1)
    targets = input_ids[0, 1:, None]
    return log_probs.gather(1, targets).squeeze(1).tolist()


def perplexity(text: str, model, tokenizer, window: int = 1024, context: int = 512) -> float:
    """Return exp of the mean negative log-likelihood a token.

    Each window after the first repeats `context` tokens, which are read but not counted again.
    """
    ids = tokenizer.encode(text)
    scores = token_log_likelihoods(ids[:window], model)
    while len(scores) + 1 < len(ids):
        known = len(scores) + 1
        start = known - context
        piece = ids[start : start + window]
        scores += token_log_likelihoods(piece, model)[context - 1 :]
    return math.exp(-sum(scores) / len(scores))


if __name__ == "__main__":
    tokenizer = AutoTokenizer.from_pretrained("gpt2")
    model = AutoModelForCausalLM.from_pretrained("gpt2").eval()
    for text in ["The cat sat on the mat and slept.", "Mat the on slept and sat cat the."]:
        print(f"{perplexity(text, model, tokenizer):8.1f}  {text}")
