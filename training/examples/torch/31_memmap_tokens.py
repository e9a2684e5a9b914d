"""Train on a file of token ids that is larger than memory."""

from pathlib import Path

import numpy as np
import torch


class TokenFile:
    """Random windows of a binary file of 16-bit token ids."""

    def __init__(self, path: str | Path, block_size: int, seed: int = 0):
        self.data = np.memmap(path, dtype=np.uint16, mode="r")
        self.block_size = block_size
        self.rng = np.random.default_rng(seed)

    def batch(self, batch_size: int, device: str = "cpu") -> tuple[torch.Tensor, torch.Tensor]:
        """Return inputs and targets of shape [batch, block]."""
        starts = self.rng.integers(0, len(self.data) - self.block_size, size=batch_size)
        windows = np.stack([self.data[s : s + self.block_size + 1] for s in starts])
        windows = torch.from_numpy(windows.astype(np.int64))
        if device.startswith("cuda"):
            windows = windows.pin_memory().to(device, non_blocking=True)
        return windows[:, :-1], windows[:, 1:]


def write_tokens(path: str | Path, documents, encode, end_token: int) -> int:
    """Append the ids of all documents to a file and return their number."""
    total = 0
    with Path(path).open("wb") as output:
        for document in documents:
            ids = np.array([*encode(document), end_token], dtype=np.uint16)
            ids.tofile(output)
            total += len(ids)
    return total


if __name__ == "__main__":
    texts = ["first document", "second one", "and a third"] * 100
    total = write_tokens("tokens.bin", texts, lambda text: text.encode(), end_token=256)
    inputs, targets = TokenFile("tokens.bin", block_size=32).batch(4)
    print(total, inputs.shape, torch.equal(inputs[:, 1:], targets[:, :-1]))
