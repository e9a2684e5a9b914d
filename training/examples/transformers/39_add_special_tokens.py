"""Add tokens to a tokenizer and make room for them in the model."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("gpt2")
model = AutoModelForCausalLM.from_pretrained("gpt2")

added = tokenizer.add_special_tokens(
    {"additional_special_tokens": ["<|user|>", "<|assistant|>"], "pad_token": "<|pad|>"}
)
print(f"{added} tokens added, vocabulary is now {len(tokenizer)}")

old_size = model.get_input_embeddings().num_embeddings
model.resize_token_embeddings(len(tokenizer))

# Start new rows at the mean of the old ones, so that they are not far from anything.
with torch.no_grad():
    embeddings = model.get_input_embeddings().weight
    embeddings[old_size:] = embeddings[:old_size].mean(dim=0)

model.config.pad_token_id = tokenizer.pad_token_id
print(tokenizer.tokenize("<|user|>Hi!<|assistant|>Hello."))

tokenizer.save_pretrained("out/gpt2-chat")
model.save_pretrained("out/gpt2-chat")
