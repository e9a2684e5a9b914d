"""A multi-layer perceptron for classification."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class MLP(nn.Module):
    """Two hidden layers with dropout."""

    def __init__(self, in_features, hidden_size, num_classes, dropout=0.1):
        super().__init__()
        self.fc1 = nn.Linear(in_features, hidden_size)
        self.fc2 = nn.Linear(hidden_size, hidden_size)
        self.fc3 = nn.Linear(hidden_size, num_classes)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        x = x.flatten(start_dim=1)
        x = F.relu(self.fc1(x))
        x = self.dropout(x)
        x = F.relu(self.fc2(x))
        x = self.dropout(x)
        return self.fc3(x)


if __name__ == "__main__":
    model = MLP(in_features=28 * 28, hidden_size=128, num_classes=10)
    images = torch.rand(16, 1, 28, 28)
    logits = model(images)
    labels = torch.randint(0, 10, (16,))
    loss = F.cross_entropy(logits, labels)
    print(model)
    print(f"logits {tuple(logits.shape)}, loss {loss.item():.3f}")
