"""Look at what a tokenizer does with text."""

from transformers import AutoTokenizer

TEXTS = [
    "Hello world",
    "    return x + 1",
    "naïve café",
    "2024-05-17T08:30",
    "don't stop",
]


def show(model_name: str) -> None:
    """Print the tokens of some texts and whether they survive a round trip."""
    tokenizer = AutoTokenizer.from_pretrained(model_name)
    print(f"{model_name}: {tokenizer.vocab_size} tokens, limit {tokenizer.model_max_length}")
    for text in TEXTS:
        ids = tokenizer.encode(text, add_special_tokens=False)
        tokens = tokenizer.convert_ids_to_tokens(ids)
        same = tokenizer.decode(ids) == text
        print(f"  {len(ids):2d} {'ok ' if same else 'not'} {tokens}")


def offsets(model_name: str, text: str) -> list[tuple[str, int, int]]:
    """Return the piece of text behind each token."""
    tokenizer = AutoTokenizer.from_pretrained(model_name, use_fast=True)
    encoding = tokenizer(text, return_offsets_mapping=True, add_special_tokens=False)
    return [(text[start:end], start, end) for start, end in encoding["offset_mapping"]]


for model_name in ("gpt2", "bert-base-uncased", "xlm-roberta-base"):
    show(model_name)
print(offsets("gpt2", "def main(argv):"))
