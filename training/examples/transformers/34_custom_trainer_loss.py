"""Give rare classes more weight in the loss of the Trainer."""

from collections import Counter

import torch
from torch import nn
from transformers import Trainer


def class_weights(labels, num_classes: int) -> torch.Tensor:
    """Weights in inverse proportion to the frequency of each class."""
    counts = Counter(labels)
    total = sum(counts.values())
    weights = [total / (num_classes * max(counts[c], 1)) for c in range(num_classes)]
    return torch.tensor(weights, dtype=torch.float)


class WeightedTrainer(Trainer):
    """A Trainer with weighted cross entropy."""

    def __init__(self, *args, weights: torch.Tensor, **kwargs):
        super().__init__(*args, **kwargs)
        self.weights = weights

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss_function = nn.CrossEntropyLoss(weight=self.weights.to(outputs.logits.device))
        loss = loss_function(outputs.logits, labels)
        return (loss, outputs) if return_outputs else loss


if __name__ == "__main__":
    print(class_weights([0] * 80 + [1] * 15 + [2] * 5, num_classes=3))
