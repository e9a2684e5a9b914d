"""Perplexity of a text under a causal language model, with a sliding window."""

import math

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


@torch.no_grad()
def perplexity(text: str, model, tokenizer, window: int = 1024, stride: int = 512) -> float:
    """Return exp of the mean negative log-likelihood of each token."""
    input_ids = tokenizer(text, return_tensors="pt").input_ids.to(model.device)
    total = input_ids.size(1)
    loss_sum, count, previous_end = 0.0, 0, 0

    for begin in range(0, total, stride):
        end = min(begin + window, total)
        target_length = end - previous_end
        chunk = input_ids[:, begin:end]
        labels = chunk.clone()
        labels[:, :-target_length] = -100  # only new tokens count

        loss = model(chunk, labels=labels).loss
        # The labels are shifted by one inside the model, so one target is lost.
        targets = (labels[:, 1:] != -100).sum().item()
        loss_sum += loss.item() * targets
        count += targets
        previous_end = end
        if end == total:
            break

    return math.exp(loss_sum / count)


if __name__ == "__main__":
    tokenizer = AutoTokenizer.from_pretrained("gpt2")
    model = AutoModelForCausalLM.from_pretrained("gpt2").eval()
    for text in ["The cat sat on the mat and slept.", "Mat the on slept and sat cat the."]:
        print(f"{perplexity(text, model, tokenizer):8.1f}  {text}")
