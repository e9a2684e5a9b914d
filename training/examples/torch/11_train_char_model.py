"""Train a character model on a text file with a recurrent network."""

import argparse
from pathlib import Path

import torch
from torch import nn


class CharLSTM(nn.Module):
    """Embedding, LSTM, linear head."""

    def __init__(self, vocab_size: int, hidden_size: int = 256, num_layers: int = 2):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, hidden_size)
        self.lstm = nn.LSTM(hidden_size, hidden_size, num_layers, batch_first=True)
        self.head = nn.Linear(hidden_size, vocab_size)

    def forward(self, ids, state=None):
        output, state = self.lstm(self.embedding(ids), state)
        return self.head(output), state


def get_batch(data: torch.Tensor, batch_size: int, length: int):
    """Cut random windows; targets are shifted by one."""
    starts = torch.randint(0, len(data) - length - 1, (batch_size,))
    x = torch.stack([data[s : s + length] for s in starts])
    y = torch.stack([data[s + 1 : s + length + 1] for s in starts])
    return x, y


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--length", type=int, default=100)
    args = parser.parse_args()

    text = args.file.read_text(encoding="utf-8")
    characters = sorted(set(text))
    index = {character: i for i, character in enumerate(characters)}
    data = torch.tensor([index[character] for character in text])

    model = CharLSTM(len(characters))
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3)
    for step in range(args.steps):
        x, y = get_batch(data, args.batch_size, args.length)
        logits, _ = model(x)
        loss = nn.functional.cross_entropy(logits.transpose(1, 2), y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 50 == 0:
            print(f"step {step}: {loss.item():.3f}")
    torch.save({"model": model.state_dict(), "characters": characters}, "char_lstm.pt")


if __name__ == "__main__":
    main()
