"""Classify short texts with a bag of embeddings."""

import torch
from torch import nn
from torch.utils.data import DataLoader

DATA = [
    ("please send the invoice again", 0),
    ("my card was charged twice", 0),
    ("the invoice has a wrong address", 0),
    ("the app crashes when it starts", 1),
    ("the screen stays black after the update", 1),
    ("an error appears when i open the app", 1),
]


class BagClassifier(nn.Module):
    """Mean of word vectors and a linear layer."""

    def __init__(self, vocab_size, embed_dim, num_classes):
        super().__init__()
        self.embedding = nn.EmbeddingBag(vocab_size, embed_dim, mode="mean")
        self.fc = nn.Linear(embed_dim, num_classes)

    def forward(self, ids, offsets):
        return self.fc(self.embedding(ids, offsets))


words = sorted({word for text, _ in DATA for word in text.split()})
vocab = {word: index for index, word in enumerate(words, start=1)}


def encode(text):
    """Ids of the words of a text; 0 for unknown words."""
    return [vocab.get(word, 0) for word in text.lower().split()]


def collate(rows):
    """Join the ids of a batch and remember where each text begins."""
    ids, offsets, labels = [], [], []
    for text, label in rows:
        offsets.append(len(ids))
        ids.extend(encode(text))
        labels.append(label)
    return torch.tensor(ids), torch.tensor(offsets), torch.tensor(labels)


torch.manual_seed(0)
model = BagClassifier(len(vocab) + 1, 16, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
loader = DataLoader(DATA, batch_size=3, shuffle=True, collate_fn=collate)

for epoch in range(60):
    for ids, offsets, labels in loader:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(ids, offsets), labels)
        loss.backward()
        optimizer.step()

model.eval()
for question in ("where is my invoice", "the update shows an error"):
    ids = torch.tensor(encode(question))
    probabilities = model(ids, torch.tensor([0])).softmax(dim=-1)[0]
    print(f"{question}: billing {probabilities[0]:.0%}, technical {probabilities[1]:.0%}")
