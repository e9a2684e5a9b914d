"""Remove exact duplicates, ignoring case and white space."""

import hashlib

from datasets import Dataset


def fingerprint(text: str) -> str:
    """Hash of the text after folding case and white space."""
    folded = " ".join(text.lower().split())
    return hashlib.sha256(folded.encode("utf-8")).hexdigest()


def drop_duplicates(dataset: Dataset, column: str = "text") -> Dataset:
    """Keep the first row of each group of equal texts."""
    seen: set[str] = set()
    keep = []
    for index, text in enumerate(dataset[column]):
        key = fingerprint(text)
        if key not in seen:
            seen.add(key)
            keep.append(index)
    return dataset.select(keep)


if __name__ == "__main__":
    rows = ["Tea is hot.", "tea  is hot.", "Coffee is hot.", "Tea is cold."]
    dataset = Dataset.from_dict({"text": rows})
    unique = drop_duplicates(dataset)
    print(unique["text"])
    print(f"removed {len(dataset) - len(unique)} rows")
