"""Stop training when the validation loss no longer falls."""

import copy
import math

from torch import nn


class EarlyStopping:
    """Remember the best weights and say when to stop."""

    def __init__(self, patience: int = 5, min_delta: float = 0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = math.inf
        self.best_state = None
        self.bad_epochs = 0

    def step(self, loss: float, model: nn.Module) -> bool:
        """Record a loss; return True when patience has run out."""
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_state = copy.deepcopy(model.state_dict())
            self.bad_epochs = 0
        else:
            self.bad_epochs += 1
        return self.bad_epochs >= self.patience

    def restore(self, model: nn.Module) -> None:
        """Put the best weights back into the model."""
        if self.best_state is not None:
            model.load_state_dict(self.best_state)


if __name__ == "__main__":
    stopper = EarlyStopping(patience=2)
    model = nn.Linear(2, 1)
    for epoch, loss in enumerate([0.9, 0.7, 0.6, 0.65, 0.64, 0.5]):
        if stopper.step(loss, model):
            print(f"stopped after epoch {epoch}, best loss {stopper.best_loss}")
            break
    stopper.restore(model)
