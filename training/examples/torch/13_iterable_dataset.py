"""An iterable dataset that shares lines of a file between workers."""

import json
from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class JsonLines(IterableDataset):
    """Yield one record a line without loading the file."""

    def __init__(self, path: str, field: str = "text"):
        super().__init__()
        self.path = path
        self.field = field

    def __iter__(self) -> Iterator[str]:
        info = get_worker_info()
        worker, workers = (info.id, info.num_workers) if info else (0, 1)
        with open(self.path, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % workers == worker:
                    yield json.loads(line)[self.field]


class ShuffleBuffer(IterableDataset):
    """Shuffle a stream approximately with a buffer of fixed size."""

    def __init__(self, source: IterableDataset, size: int = 1000, seed: int = 0):
        super().__init__()
        self.source = source
        self.size = size
        self.generator = torch.Generator().manual_seed(seed)

    def __iter__(self):
        buffer = []
        for item in self.source:
            if len(buffer) < self.size:
                buffer.append(item)
                continue
            index = torch.randint(self.size, (1,), generator=self.generator).item()
            yield buffer[index]
            buffer[index] = item
        for index in torch.randperm(len(buffer), generator=self.generator).tolist():
            yield buffer[index]


if __name__ == "__main__":
    stream = ShuffleBuffer(JsonLines("corpus.jsonl"))
    for batch in DataLoader(stream, batch_size=4):
        print([text[:30] for text in batch])
        break
