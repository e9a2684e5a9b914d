"""Two layers of recent language models: RMSNorm and SwiGLU."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class RMSNorm(nn.Module):
    """Divide by the root mean square; no mean is subtracted."""

    def __init__(self, dim: int, eps: float = 1e-6):
        super().__init__()
        self.eps = eps
        self.scale = nn.Parameter(torch.ones(dim))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        mean_square = x.square().mean(dim=-1, keepdim=True)
        return self.scale * x / torch.sqrt(mean_square + self.eps)


class SwiGLU(nn.Module):
    """A feed-forward layer with a gate; both inner parts come from one matrix."""

    def __init__(self, dim: int, hidden_dim: int | None = None):
        super().__init__()
        # Three matrices of 8/3 have as many weights as two matrices of 4.
        hidden_dim = hidden_dim or round(8 * dim / 3)
        self.expand = nn.Linear(dim, 2 * hidden_dim, bias=False)
        self.contract = nn.Linear(hidden_dim, dim, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        gate, value = self.expand(x).chunk(2, dim=-1)
        return self.contract(F.silu(gate) * value)


def main() -> None:
    torch.manual_seed(0)
    x = 5 * torch.randn(3, 64) + 1
    norm = RMSNorm(64)
    print("rms before:", x.square().mean(-1).sqrt().tolist())
    print("rms after: ", norm(x).square().mean(-1).sqrt().tolist())
    print("mlp:", SwiGLU(64)(norm(x)).shape)


if __name__ == "__main__":
    main()
