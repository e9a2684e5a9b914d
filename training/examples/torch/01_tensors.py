"""Tensors: creating, shaping, indexing, reducing."""

import torch

a = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(a.shape, a.dtype, a.device)

zeros = torch.zeros(2, 3)
ones = torch.ones_like(a)
steps = torch.arange(0, 10, 2)
grid = torch.linspace(0, 1, steps=5)
noise = torch.randn(2, 3, generator=torch.Generator().manual_seed(0))

print(a @ a.T)
print(a * 2 + ones)
print(a.sum(dim=0), a.mean(dim=1, keepdim=True))
print(a[:, 1], a[a > 3])

flat = a.reshape(-1)
print(flat.view(3, 2))
print(torch.cat([a, zeros], dim=0).shape)
print(torch.stack([a, noise]).shape)

values, indices = a.max(dim=1)
print(values, indices)
print(steps.float().mean(), grid[-1].item())
print(a.unsqueeze(0).expand(4, -1, -1).shape)
