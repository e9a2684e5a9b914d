"""Train a byte-level BPE tokenizer on Python files."""

import argparse
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

SPECIAL_TOKENS = ["<|end|>", "<|pad|>", "<|mask|>"]


def train(files: list[str], vocab_size: int) -> Tokenizer:
    """Learn merges from the text of some files."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        special_tokens=SPECIAL_TOKENS,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        min_frequency=2,
    )
    tokenizer.train(files, trainer)
    return tokenizer


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vocab-size", type=int, default=8000)
    parser.add_argument("--output", default="tokenizer.json")
    args = parser.parse_args()

    files = [str(path) for path in args.folder.rglob("*.py")]
    tokenizer = train(files, args.vocab_size)
    tokenizer.save(args.output)

    sample = "for index, value in enumerate(values):\n    print(index, value)\n"
    encoding = tokenizer.encode(sample)
    print(encoding.tokens)
    assert tokenizer.decode(encoding.ids) == sample


if __name__ == "__main__":
    main()
