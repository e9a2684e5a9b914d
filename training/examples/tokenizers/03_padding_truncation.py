"""Batches of equal length with padding and truncation."""

from tokenizers import Tokenizer


class BatchEncoder:
    """Encode texts as rectangular lists of ids."""

    def __init__(self, path: str, max_length: int = 64, pad_token: str = "<|pad|>"):
        self.tokenizer = Tokenizer.from_file(path)
        pad_id = self.tokenizer.token_to_id(pad_token)
        if pad_id is None:
            raise ValueError(f"{path} has no token {pad_token}")
        self.tokenizer.enable_truncation(max_length=max_length)
        self.tokenizer.enable_padding(pad_id=pad_id, pad_token=pad_token)

    def __call__(self, texts: list[str]) -> dict[str, list[list[int]]]:
        encodings = self.tokenizer.encode_batch(texts)
        return {
            "input_ids": [encoding.ids for encoding in encodings],
            "attention_mask": [encoding.attention_mask for encoding in encodings],
        }


if __name__ == "__main__":
    encoder = BatchEncoder("tokenizer.json", max_length=16)
    batch = encoder(["import os", "def main():\n    return 0", "x" * 200])
    for ids, mask in zip(batch["input_ids"], batch["attention_mask"]):
        print(len(ids), sum(mask), ids)
