"""Muon for the matrices, AdamW for the rest.

Muon (Jordan et al. 2024) replaces a matrix's momentum by the nearest semi-orthogonal matrix,
found by a few Newton–Schulz steps, so that all directions learn at the same pace. On short runs it
needs clearly fewer tokens than AdamW for the same loss.
"""

import torch
from torch import Tensor, nn

from precision import bf16_is_quicker


class Muon(torch.optim.Optimizer):
    """`orthogonalise` takes and gives a list of matrices."""

    def __init__(self, params, lr: float, momentum: float = 0.95, weight_decay: float = 0.01, orthogonalise=None):
        super().__init__(params, dict(lr=lr, momentum=momentum, weight_decay=weight_decay))
        self.orthogonalise = orthogonalise or (lambda matrices: list(map(orthogonal, matrices)))

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            moved = [p for p in group["params"] if p.grad is not None]
            for p, update in zip(moved, self.orthogonalise([self.direction(p, group["momentum"]) for p in moved])):
                p.mul_(1 - group["lr"] * group["weight_decay"])
                scale = max(1.0, p.shape[0] / p.shape[1]) ** 0.5  # keeps the size of outputs alike
                p.add_(update.to(p.dtype), alpha=-group["lr"] * scale)

    def direction(self, p: Tensor, momentum: float) -> Tensor:
        """Nesterov's: the gradient, and a step further along what came before."""
        state = self.state[p]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(p)
        return p.grad.lerp(state["momentum"].lerp_(p.grad, 1 - momentum), momentum)


def orthogonal(g: Tensor, steps: int = 5) -> Tensor:
    """Newton–Schulz iteration with Muon's quintic: singular values of [m, n] go towards 1."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = g.bfloat16() if bf16_is_quicker(g.device.type) else g.float()
    flip = x.shape[0] > x.shape[1]
    x = x.T if flip else x
    x = x / (x.norm() + 1e-7)
    for _ in range(steps):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.T if flip else x


def make_optimisers(model: nn.Module, matrix_lr: float, other_lr: float, orthogonalise=None) -> list[torch.optim.Optimizer]:
    matrices = [p for name, p in model.named_parameters() if p.ndim == 2 and not _is_table(name)]
    others = [p for name, p in model.named_parameters() if p.ndim != 2 or _is_table(name)]
    return [
        Muon(matrices, lr=matrix_lr, orthogonalise=orthogonalise),
        torch.optim.AdamW(others, lr=other_lr, betas=(0.9, 0.95), eps=1e-8, weight_decay=0.0),
    ]


def _is_table(name: str) -> bool:
    """Rows that are looked up by a token or a position; in GPT-2 they are called wte and wpe."""
    return any(part in name for part in ("embed", "wte", "wpe"))
