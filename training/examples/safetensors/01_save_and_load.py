"""Save tensors to a safetensors file and load them again."""

import torch
from safetensors.torch import load_file, save_file

tensors = {
    "embedding": torch.randn(100, 32),
    "bias": torch.zeros(32),
    "steps": torch.tensor([1000]),
}
save_file(tensors, "weights.safetensors", metadata={"format": "pt", "run": "demo"})

loaded = load_file("weights.safetensors", device="cpu")
for key, value in loaded.items():
    assert torch.equal(value, tensors[key])
    print(f"{key}: {tuple(value.shape)} {value.dtype}")
