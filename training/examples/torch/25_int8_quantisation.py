"""Quantise the weights of a linear layer to 8 bits, one scale a row."""

import torch
from torch import nn


def quantize_rows(weight: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return int8 values and a float scale for each row."""
    scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
    values = torch.round(weight / scale).clamp(-127, 127).to(torch.int8)
    return values, scale


class Int8Linear(nn.Module):
    """A linear layer that stores its weight in 8 bits."""

    def __init__(self, linear: nn.Linear):
        super().__init__()
        values, scale = quantize_rows(linear.weight.detach())
        self.register_buffer("values", values)
        self.register_buffer("scale", scale)
        self.bias = linear.bias

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        weight = self.values.to(x.dtype) * self.scale.to(x.dtype)
        return nn.functional.linear(x, weight, self.bias)


def quantize_model(model: nn.Module) -> nn.Module:
    """Replace all linear layers in place."""
    for child_name, child in model.named_children():
        if isinstance(child, nn.Linear):
            setattr(model, child_name, Int8Linear(child))
        else:
            quantize_model(child)
    return model


def size_in_bytes(model: nn.Module) -> int:
    """Bytes of all parameters and buffers."""
    tensors = [*model.parameters(), *model.buffers()]
    return sum(t.numel() * t.element_size() for t in tensors)


if __name__ == "__main__":
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(256, 512), nn.ReLU(), nn.Linear(512, 64))
    x = torch.randn(10, 256)
    expected, size = model(x), size_in_bytes(model)
    quantize_model(model)
    error = (model(x) - expected).abs().mean() / expected.abs().mean()
    print(f"{size} -> {size_in_bytes(model)} bytes, mean error {error:.2%}")
