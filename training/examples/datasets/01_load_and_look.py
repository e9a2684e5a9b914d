"""Load a dataset and look at its first rows."""

from datasets import load_dataset

dataset = load_dataset("ag_news")
print(dataset)

train = dataset["train"]
print(f"{len(train)} rows, columns: {train.column_names}")
print(train.features)

label_names = train.features["label"].names
for row in train.select(range(5)):
    label = label_names[row["label"]]
    print(f"[{label}] {row['text'][:80]}")

print(train[0])
print(train["label"][:10])
