"""A map-style dataset over a CSV file with texts and labels."""

import csv
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset


class TextDataset(Dataset):
    """Rows of a CSV file with the columns text and label."""

    def __init__(self, path: str | Path, vocab: dict[str, int] | None = None, min_count: int = 2):
        with Path(path).open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.texts = [row["text"].lower().split() for row in rows]
        self.labels = [int(row["label"]) for row in rows]
        self.vocab = vocab or self.build_vocab(self.texts, min_count)

    @staticmethod
    def build_vocab(texts: list[list[str]], min_count: int) -> dict[str, int]:
        """Number the frequent words; 0 is padding, 1 is unknown."""
        counts: dict[str, int] = {}
        for words in texts:
            for word in words:
                counts[word] = counts.get(word, 0) + 1
        frequent = [word for word, count in counts.items() if count >= min_count]
        return {"<pad>": 0, "<unk>": 1, **{word: i for i, word in enumerate(frequent, start=2)}}

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        ids = [self.vocab.get(word, 1) for word in self.texts[index]]
        return torch.tensor(ids, dtype=torch.long), self.labels[index]


def collate(batch):
    """Pad the texts of a batch to the longest one."""
    texts, labels = zip(*batch)
    lengths = torch.tensor([len(text) for text in texts])
    padded = torch.nn.utils.rnn.pad_sequence(texts, batch_first=True, padding_value=0)
    return padded, lengths, torch.tensor(labels)


def make_loader(path, batch_size=32, shuffle=True):
    """Build a loader of padded batches."""
    dataset = TextDataset(path)
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, collate_fn=collate)
