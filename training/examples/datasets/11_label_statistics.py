"""Count labels and lengths of a classification dataset."""

from collections import Counter
from statistics import mean, median

from datasets import ClassLabel, load_dataset

dataset = load_dataset("emotion", split="train")
feature = dataset.features["label"]
assert isinstance(feature, ClassLabel)

counts = Counter(dataset["label"])
for label, count in counts.most_common():
    print(f"{feature.int2str(label):>10}: {count:6d} ({count / len(dataset):.1%})")

lengths = [len(text.split()) for text in dataset["text"]]
print(f"words: mean {mean(lengths):.1f}, median {median(lengths)}, longest {max(lengths)}")
