"""Load a saved dataset, sort it and look at both ends."""

import sys

from datasets import load_from_disk

path = sys.argv[1] if len(sys.argv) > 1 else "out/functions"
dataset = load_from_disk(path)

dataset = dataset.map(lambda row: {"length": len(row["code"])})
dataset = dataset.sort("length", reverse=True)

print("longest:")
for row in dataset.select(range(3)):
    print(f"  {row['length']:6d}  {row['function']}")

print("shortest:")
for row in dataset.select(range(len(dataset) - 3, len(dataset))):
    print(f"  {row['length']:6d}  {row['function']}")
