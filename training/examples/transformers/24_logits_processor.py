"""Keep a model from producing certain words."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, LogitsProcessor, LogitsProcessorList


class ForbidTokens(LogitsProcessor):
    """Set the score of some tokens to minus infinity."""

    def __init__(self, token_ids: list[int]):
        self.token_ids = token_ids

    def __call__(self, input_ids: torch.LongTensor, scores: torch.FloatTensor) -> torch.FloatTensor:
        scores = scores.clone()
        scores[:, self.token_ids] = -float("inf")
        return scores


def ids_of(words, tokenizer):
    """First token of each word, with and without a leading space."""
    ids = set()
    for word in words:
        for form in (word, " " + word, word.capitalize(), " " + word.capitalize()):
            ids.add(tokenizer.encode(form)[0])
    return sorted(ids)


tokenizer = AutoTokenizer.from_pretrained("gpt2")
model = AutoModelForCausalLM.from_pretrained("gpt2")

processor = ForbidTokens(ids_of(["very", "really", "just"], tokenizer))
inputs = tokenizer("The weather in spring is", return_tensors="pt")
output_ids = model.generate(
    **inputs,
    max_new_tokens=25,
    logits_processor=LogitsProcessorList([processor]),
    pad_token_id=tokenizer.eos_token_id,
)
print(tokenizer.decode(output_ids[0]))
