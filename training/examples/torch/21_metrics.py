"""Accuracy, precision, recall, F1 and a confusion matrix with torch."""

import torch


def confusion_matrix(predictions: torch.Tensor, targets: torch.Tensor, classes: int):
    """Count pairs of target (row) and prediction (column)."""
    pairs = targets * classes + predictions
    return torch.bincount(pairs, minlength=classes**2).reshape(classes, classes)


def precision_recall_f1(matrix: torch.Tensor):
    """Return three tensors with one value a class."""
    matrix = matrix.float()
    hits = matrix.diag()
    precision = hits / matrix.sum(dim=0).clamp(min=1)
    recall = hits / matrix.sum(dim=1).clamp(min=1)
    f1 = 2 * precision * recall / (precision + recall).clamp(min=1e-9)
    return precision, recall, f1


class RunningAccuracy:
    """Accuracy over many batches."""

    def __init__(self):
        self.correct = 0
        self.total = 0

    def update(self, logits: torch.Tensor, targets: torch.Tensor) -> None:
        """Count one batch."""
        self.correct += (logits.argmax(dim=-1) == targets).sum().item()
        self.total += targets.numel()

    def compute(self) -> float:
        """Return the share of right predictions so far."""
        return self.correct / self.total if self.total else 0.0


if __name__ == "__main__":
    targets = torch.tensor([0, 0, 1, 1, 2, 2, 2])
    predictions = torch.tensor([0, 1, 1, 1, 2, 0, 2])
    matrix = confusion_matrix(predictions, targets, classes=3)
    print(matrix)
    precision, recall, f1 = precision_recall_f1(matrix)
    print(f"macro F1: {f1.mean():.3f}")
