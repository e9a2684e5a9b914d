"""Simple quality filters for web text."""

import argparse
from collections import Counter

from datasets import load_dataset

MIN_CHARACTERS = 200
MAX_SYMBOL_SHARE = 0.1
MIN_MEAN_WORD, MAX_MEAN_WORD = 3, 10
MAX_REPEATED_LINES = 0.3


def symbol_share(text: str) -> float:
    """Share of characters that are neither letters, digits nor spaces."""
    symbols = sum(not (c.isalnum() or c.isspace() or c in ".,;:!?'\"()-") for c in text)
    return symbols / max(len(text), 1)


def mean_word_length(text: str) -> float:
    """Mean number of characters of a word."""
    words = text.split()
    return sum(map(len, words)) / max(len(words), 1)


def repeated_line_share(text: str) -> float:
    """Share of lines that occur more than once."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    counts = Counter(lines)
    repeated = sum(count for count in counts.values() if count > 1)
    return repeated / max(len(lines), 1)


def is_good(example: dict) -> bool:
    """Decide whether a document goes into the training set."""
    text = example["text"]
    return (
        len(text) >= MIN_CHARACTERS
        and symbol_share(text) <= MAX_SYMBOL_SHARE
        and MIN_MEAN_WORD <= mean_word_length(text) <= MAX_MEAN_WORD
        and repeated_line_share(text) <= MAX_REPEATED_LINES
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", help="JSON lines with a text field")
    parser.add_argument("output")
    parser.add_argument("--num-proc", type=int, default=2)
    args = parser.parse_args()

    dataset = load_dataset("json", data_files=args.input, split="train")
    kept = dataset.filter(is_good, num_proc=args.num_proc)
    print(f"kept {len(kept)} of {len(dataset)} ({len(kept) / len(dataset):.1%})")
    kept.to_json(args.output)


if __name__ == "__main__":
    main()
