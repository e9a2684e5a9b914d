"""Two layers of recent language models: RMSNorm and SwiGLU."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class RMSNorm(nn.Module):
    """Divide by the root mean square; no mean is subtracted."""

    def __init__(self, dim: int, eps: float = 1e-6):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(dim))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        variance = x.float().pow(2).mean(dim=-1, keepdim=True)
        normalized = x.float() * torch.rsqrt(variance + self.eps)
        return normalized.type_as(x) * self.weight


class SwiGLU(nn.Module):
    """A feed-forward layer with a gate."""

    def __init__(self, dim: int, hidden_dim: int | None = None, multiple_of: int = 32):
        super().__init__()
        hidden_dim = hidden_dim or int(8 * dim / 3)
        hidden_dim = multiple_of * ((hidden_dim + multiple_of - 1) // multiple_of)
        self.gate_proj = nn.Linear(dim, hidden_dim, bias=False)
        self.up_proj = nn.Linear(dim, hidden_dim, bias=False)
        self.down_proj = nn.Linear(hidden_dim, dim, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


def main() -> None:
    torch.manual_seed(0)
    x = 5 * torch.randn(3, 64) + 1
    norm = RMSNorm(64)
    print("rms before:", x.pow(2).mean(-1).sqrt().tolist())
    print("rms after: ", norm(x).pow(2).mean(-1).sqrt().tolist())
    print("mlp:", SwiGLU(64)(norm(x)).shape)


if __name__ == "__main__":
    main()
