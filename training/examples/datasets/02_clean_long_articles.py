"""Keep articles that are long enough and tidy their text."""

import re

from datasets import load_dataset


def tidy(example):
    """Collapse runs of white space."""
    example["text"] = re.sub(r"\s+", " ", example["text"]).strip()
    return example


dataset = load_dataset("wikimedia/wikipedia", "20231101.simple", split="train")
print(f"before: {len(dataset)}")

cleaned = dataset.filter(lambda x: len(x["text"]) > 100)
cleaned = cleaned.map(tidy, num_proc=4)
cleaned = cleaned.remove_columns(["url"])
print(f"after:  {len(cleaned)}")

cleaned.save_to_disk("out/wikipedia-clean")
