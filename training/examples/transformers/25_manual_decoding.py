"""Greedy decoding by hand, with the cache of keys and values."""

import time

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


@torch.inference_mode()
def greedy(model, input_ids, max_new_tokens, eos_token_id=None, use_cache=True):
    """Append the most likely token again and again."""
    past_key_values = None
    generated = input_ids
    step_input = input_ids
    for _ in range(max_new_tokens):
        outputs = model(step_input, past_key_values=past_key_values, use_cache=use_cache)
        next_token = outputs.logits[:, -1, :].argmax(dim=-1, keepdim=True)
        generated = torch.cat([generated, next_token], dim=-1)
        if use_cache:
            past_key_values = outputs.past_key_values
            step_input = next_token
        else:
            step_input = generated
        if eos_token_id is not None and next_token.item() == eos_token_id:
            break
    return generated


tokenizer = AutoTokenizer.from_pretrained("distilgpt2")
model = AutoModelForCausalLM.from_pretrained("distilgpt2").eval()
prompt_ids = tokenizer("In the beginning of the project", return_tensors="pt").input_ids

for use_cache in (True, False):
    start = time.perf_counter()
    ids = greedy(model, prompt_ids, 40, tokenizer.eos_token_id, use_cache)
    elapsed = time.perf_counter() - start
    print(f"cache={use_cache}: {elapsed:.2f} s")
print(tokenizer.decode(ids[0]))
