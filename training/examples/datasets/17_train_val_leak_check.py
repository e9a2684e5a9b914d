"""Check that no test document occurs in the training set."""

import hashlib
import sys

from datasets import DatasetDict, load_from_disk


def shingle_hashes(text: str, size: int = 8) -> set[str]:
    """Hashes of all runs of `size` words."""
    words = text.lower().split()
    runs = (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))
    return {hashlib.md5(run.encode("utf-8")).hexdigest() for run in runs}


def find_leaks(splits: DatasetDict, threshold: float = 0.5) -> list[int]:
    """Return the rows of the test part that mostly occur in the train part."""
    known: set[str] = set()
    for text in splits["train"]["text"]:
        known |= shingle_hashes(text)

    leaks = []
    for index, text in enumerate(splits["test"]["text"]):
        hashes = shingle_hashes(text)
        if hashes and len(hashes & known) / len(hashes) >= threshold:
            leaks.append(index)
    return leaks


if __name__ == "__main__":
    splits = load_from_disk(sys.argv[1])
    leaks = find_leaks(splits)
    print(f"{len(leaks)} of {len(splits['test'])} test rows are in the training set")
    sys.exit(1 if leaks else 0)
