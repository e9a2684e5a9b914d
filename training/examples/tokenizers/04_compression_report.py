"""Compare tokenizers by the number of tokens that a corpus needs."""

import argparse
from pathlib import Path
from time import perf_counter

from tokenizers import Tokenizer


def report(tokenizer: Tokenizer, texts: list[str]) -> dict[str, float]:
    """Measure compression and speed over some texts."""
    start = perf_counter()
    encodings = tokenizer.encode_batch(texts, add_special_tokens=False)
    seconds = perf_counter() - start
    tokens = sum(len(encoding.ids) for encoding in encodings)
    size = sum(len(text.encode("utf-8")) for text in texts)
    lines = sum(text.count("\n") + 1 for text in texts)
    return {
        "bytes a token": size / tokens,
        "tokens a line": tokens / lines,
        "MB a second": size / 1e6 / seconds,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("tokenizers", nargs="+")
    parser.add_argument("--pattern", default="*.py")
    args = parser.parse_args()

    paths = sorted(args.folder.rglob(args.pattern))
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    print(f"{len(texts)} files")
    for path in args.tokenizers:
        tokenizer = Tokenizer.from_file(path)
        numbers = report(tokenizer, texts)
        columns = "  ".join(f"{label} {value:6.2f}" for label, value in numbers.items())
        print(f"{path} ({tokenizer.get_vocab_size()}): {columns}")


if __name__ == "__main__":
    main()
