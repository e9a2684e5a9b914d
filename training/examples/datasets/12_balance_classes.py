"""Balance the classes of a dataset by taking equally many rows of each."""

import random
from collections import defaultdict

from datasets import Dataset, load_dataset


def balance(dataset: Dataset, column: str = "label", seed: int = 0) -> Dataset:
    """Return a shuffled dataset with equally many rows of each class."""
    rows_of = defaultdict(list)
    for index, label in enumerate(dataset[column]):
        rows_of[label].append(index)
    smallest = min(len(rows) for rows in rows_of.values())

    rng = random.Random(seed)
    chosen = []
    for rows in rows_of.values():
        chosen.extend(rng.sample(rows, smallest))
    rng.shuffle(chosen)
    return dataset.select(chosen)


def main():
    dataset = load_dataset("emotion", split="train")
    balanced = balance(dataset)
    print(f"{len(dataset)} rows -> {len(balanced)} rows")


if __name__ == "__main__":
    main()
