"""Train a linear probe on frozen BERT features."""

import torch
from datasets import load_dataset
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from transformers import AutoModel, AutoTokenizer


@torch.no_grad()
def extract(texts, tokenizer, model, batch_size=32):
    """Return the vector of the first token for each text."""
    features = []
    for start in range(0, len(texts), batch_size):
        batch = texts[start : start + batch_size]
        inputs = tokenizer(batch, padding=True, truncation=True, return_tensors="pt")
        features.append(model(**inputs).last_hidden_state[:, 0])
    return torch.cat(features)


def train_probe(features, labels, classes, epochs=30):
    """Fit a linear layer on fixed features."""
    probe = nn.Linear(features.size(1), classes)
    optimizer = torch.optim.AdamW(probe.parameters(), lr=1e-2)
    loader = DataLoader(TensorDataset(features, labels), batch_size=64, shuffle=True)
    for _ in range(epochs):
        for x, y in loader:
            loss = nn.functional.cross_entropy(probe(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return probe


def main():
    tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
    model = AutoModel.from_pretrained("bert-base-uncased").eval()
    data = load_dataset("rotten_tomatoes")
    train = data["train"].shuffle(seed=0).select(range(1000))
    test = data["test"].shuffle(seed=0).select(range(300))

    train_x = extract(list(train["text"]), tokenizer, model)
    test_x = extract(list(test["text"]), tokenizer, model)
    probe = train_probe(train_x, torch.tensor(train["label"]), classes=2)

    predictions = probe(test_x).argmax(dim=-1)
    accuracy = (predictions == torch.tensor(test["label"])).float().mean()
    print(f"accuracy of the probe: {accuracy:.1%}")


if __name__ == "__main__":
    main()
