"""Tokenize a dataset in batches and keep only what a model needs."""

from datasets import load_dataset
from transformers import AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
dataset = load_dataset("rotten_tomatoes")


def tokenize(batch):
    """Tokenize one batch of texts."""
    return tokenizer(batch["text"], truncation=True, padding="max_length", max_length=128)


tokenized = dataset.map(tokenize, batched=True, batch_size=1000)
tokenized = tokenized.rename_column("label", "labels")
tokenized.set_format("torch", columns=["input_ids", "attention_mask", "labels"])

sample = tokenized["train"][0]
for column, value in sample.items():
    print(column, tuple(value.shape), value.dtype)
