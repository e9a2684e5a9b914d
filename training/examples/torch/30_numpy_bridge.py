"""Between numpy and torch: sharing memory, types, devices."""

import numpy as np
import torch

array = np.linspace(0, 1, 6, dtype=np.float32).reshape(2, 3)
shared = torch.from_numpy(array)
copied = torch.tensor(array)

array[0, 0] = 100.0
print("shared:", shared[0, 0].item(), "copied:", copied[0, 0].item())

weights = torch.randn(3, 2, requires_grad=True)
product = torch.as_tensor(array) @ weights
print(product.detach().cpu().numpy().round(2))

rng = np.random.default_rng(0)
labels = rng.integers(0, 3, size=5)
one_hot = torch.nn.functional.one_hot(torch.from_numpy(labels), num_classes=3)
print(one_hot)

mean = np.array([0.485, 0.456, 0.406], dtype=np.float32)
std = np.array([0.229, 0.224, 0.225], dtype=np.float32)
image = rng.random((8, 8, 3), dtype=np.float32)
tensor = torch.from_numpy((image - mean) / std).permute(2, 0, 1).unsqueeze(0)
print(tensor.shape, tensor.dtype)
