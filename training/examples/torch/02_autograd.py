"""Gradients: fit a parabola to noisy points."""

import torch

torch.manual_seed(0)

x = torch.linspace(-2, 2, 100)
y = 1.5 * x**2 - 0.5 * x + 2 + 0.1 * torch.randn(100)

coefficients = torch.zeros(3, requires_grad=True)
learning_rate = 0.05

for step in range(300):
    prediction = coefficients[0] * x**2 + coefficients[1] * x + coefficients[2]
    loss = ((prediction - y) ** 2).mean()
    loss.backward()

    with torch.no_grad():
        coefficients -= learning_rate * coefficients.grad
        coefficients.grad.zero_()

    if step % 50 == 0:
        print(f"step {step:3d}: loss {loss.item():.4f}")

print("found:", [round(c, 2) for c in coefficients.tolist()])
