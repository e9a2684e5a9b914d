"""Linear regression with nn.Module, an optimiser and a loss function."""

import torch
from torch import nn


class LinearRegression(nn.Module):
    """One output for each row of features."""

    def __init__(self, in_features: int):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.linear(x).squeeze(-1)


def fit(model, x, y, epochs=200, lr=0.1):
    """Minimise the squared error over all rows."""
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    criterion = nn.MSELoss()
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
    return loss.item()


torch.manual_seed(1)
features = torch.randn(200, 3)
weights = torch.tensor([0.5, -2.0, 3.0])
targets = features @ weights + 0.7

model = LinearRegression(3)
print("loss:", fit(model, features, targets))
print("weights:", model.linear.weight.data, "bias:", model.linear.bias.item())
