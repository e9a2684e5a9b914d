"""A moving average of the weights."""

from copy import deepcopy

import torch
from torch import nn


class EMA:
    """Keep a slowly changing copy of a model."""

    def __init__(self, model: nn.Module, decay: float = 0.999):
        self.decay = decay
        self.shadow = deepcopy(model).eval()
        self.shadow.requires_grad_(False)

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        """Move the copy a little towards the model."""
        for average, current in zip(self.shadow.parameters(), model.parameters()):
            average.lerp_(current, 1 - self.decay)
        for average, current in zip(self.shadow.buffers(), model.buffers()):
            average.copy_(current)

    def state_dict(self) -> dict:
        """State of the averaged model."""
        return self.shadow.state_dict()


def main() -> None:
    torch.manual_seed(0)
    model = nn.Linear(5, 1)
    ema = EMA(model, decay=0.95)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
    truth = torch.tensor([[1.0], [2.0], [3.0], [4.0], [5.0]])

    for step in range(500):
        x = torch.randn(4, 5)
        y = x @ truth + torch.randn(4, 1)
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        ema.update(model)

    for label, network in (("last", model), ("average", ema.shadow)):
        distance = (network.weight.T - truth).norm().item()
        print(f"{label}: distance to the truth {distance:.3f}")


if __name__ == "__main__":
    main()
