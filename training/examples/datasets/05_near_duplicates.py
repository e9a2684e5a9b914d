"""Find near duplicates with MinHash and bands."""

import zlib
from collections import defaultdict

import numpy as np
from datasets import Dataset, load_dataset


class MinHasher:
    """Signatures whose equal share estimates the Jaccard similarity."""

    def __init__(self, permutations: int = 64, shingle: int = 3, seed: int = 0):
        rng = np.random.default_rng(seed)
        self.shingle = shingle
        self.factors = rng.integers(1, 2**32, permutations, dtype=np.uint64) | np.uint64(1)
        self.offsets = rng.integers(0, 2**32, permutations, dtype=np.uint64)

    def shingles(self, text: str) -> np.ndarray:
        """Hashes of all runs of `shingle` words."""
        words = text.lower().split()
        count = max(len(words) - self.shingle + 1, 1)
        runs = {" ".join(words[i : i + self.shingle]) for i in range(count)}
        return np.array([zlib.crc32(run.encode()) for run in runs], dtype=np.uint64)

    def signature(self, text: str) -> np.ndarray:
        """The smallest hash under each permutation."""
        values = self.shingles(text)[:, None]
        with np.errstate(over="ignore"):
            hashed = (values * self.factors + self.offsets) >> np.uint64(32)
        return hashed.min(axis=0)


def deduplicate(dataset: Dataset, threshold: float = 0.8, bands: int = 16) -> Dataset:
    """Keep one row of each group of similar texts."""
    hasher = MinHasher()
    buckets = defaultdict(list)
    signatures, keep = [], []
    for index, text in enumerate(dataset["text"]):
        signature = hasher.signature(text)
        keys = [(n, band.tobytes()) for n, band in enumerate(np.split(signature, bands))]
        rivals = {i for key in keys for i in buckets[key]}
        if any(np.mean(signatures[i] == signature) >= threshold for i in rivals):
            continue
        for key in keys:
            buckets[key].append(len(signatures))
        signatures.append(signature)
        keep.append(index)
    return dataset.select(keep)


if __name__ == "__main__":
    dataset = load_dataset("ag_news", split="train[:5000]")
    print(len(dataset), "->", len(deduplicate(dataset)))
