"""Pack tokenized documents into blocks of equal length."""

from itertools import chain

from datasets import load_dataset
from transformers import AutoTokenizer

BLOCK_SIZE = 256

tokenizer = AutoTokenizer.from_pretrained("gpt2")


def tokenize(batch):
    """Tokenize and close each document with the end token."""
    texts = [text + tokenizer.eos_token for text in batch["text"]]
    return {"input_ids": tokenizer(texts)["input_ids"]}


def group(batch):
    """Join all documents of a batch and cut them into blocks."""
    joined = list(chain.from_iterable(batch["input_ids"]))
    total = len(joined) // BLOCK_SIZE * BLOCK_SIZE
    blocks = [joined[i : i + BLOCK_SIZE] for i in range(0, total, BLOCK_SIZE)]
    return {"input_ids": blocks, "labels": [block.copy() for block in blocks]}


def main():
    raw = load_dataset("wikitext", "wikitext-2-raw-v1", split="train")
    raw = raw.filter(lambda row: row["text"].strip() != "")
    tokens = raw.map(tokenize, batched=True, remove_columns=raw.column_names)
    blocks = tokens.map(group, batched=True, batch_size=1000)
    print(f"{len(raw)} documents -> {len(blocks)} blocks of {BLOCK_SIZE} tokens")
    blocks.save_to_disk("out/wikitext-blocks")


if __name__ == "__main__":
    main()
