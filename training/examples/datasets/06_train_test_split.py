"""Split a dataset into train, validation and test parts."""

from datasets import Dataset, DatasetDict


def three_way_split(dataset: Dataset, validation: float, test: float, seed: int = 0) -> DatasetDict:
    """Split rows at random into three parts."""
    first = dataset.train_test_split(test_size=test, seed=seed)
    share = validation / (1 - test)
    second = first["train"].train_test_split(test_size=share, seed=seed)
    return DatasetDict(
        {
            "train": second["train"],
            "validation": second["test"],
            "test": first["test"],
        }
    )


rows = [{"id": i, "text": f"document {i}", "label": i % 3} for i in range(1000)]
dataset = Dataset.from_list(rows)
splits = three_way_split(dataset, validation=0.1, test=0.2, seed=7)

for split, part in splits.items():
    print(f"{split:>10}: {part.num_rows} rows, first id {part[0]['id']}")

splits.save_to_disk("out/splits")
