"""Add embeddings to a dataset and search it without an index."""

import zlib

import numpy as np
from datasets import Dataset


def embed(texts: list[str], size: int = 512) -> np.ndarray:
    """Hash character trigrams into normalised vectors."""
    vectors = np.zeros((len(texts), size), dtype=np.float32)
    for row, text in enumerate(texts):
        padded = f"  {text.lower()} "
        for start in range(len(padded) - 2):
            trigram = padded[start : start + 3].encode("utf-8")
            vectors[row, zlib.crc32(trigram) % size] += 1
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.maximum(norms, 1e-9)


def search(dataset: Dataset, query: str, k: int = 3):
    """Return the k rows that are closest to the query."""
    matrix = np.asarray(dataset["embedding"])
    scores = matrix @ embed([query])[0]
    best = np.argsort(-scores)[:k]
    return [(dataset[int(i)]["text"], float(scores[i])) for i in best]


texts = [
    "How to bake bread at home",
    "Bread without yeast",
    "Repairing a bicycle chain",
    "Choosing the right bicycle",
    "Growing tomatoes on a balcony",
]
dataset = Dataset.from_dict({"text": texts})
dataset = dataset.map(lambda batch: {"embedding": embed(batch["text"])}, batched=True)
dataset = dataset.with_format("numpy", columns=["embedding"], output_all_columns=True)

for text, score in search(dataset, "which bicycle to choose"):
    print(f"{score:.3f} {text}")
