"""Mixed precision training with autocast and a gradient scaler."""

import torch
from torch import nn


def train_step(model, batch, optimizer, scaler, device_type, dtype):
    """Forward in half precision, step in full precision."""
    inputs, targets = batch
    with torch.autocast(device_type=device_type, dtype=dtype):
        logits = model(inputs)
        loss = nn.functional.cross_entropy(logits, targets)

    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
    scaler.step(optimizer)
    scaler.update()
    optimizer.zero_grad(set_to_none=True)
    return loss.detach()


def main():
    device = "cuda" if torch.cuda.is_available() else "cpu"
    # bfloat16 has the range of float32 and needs no scaler; float16 does.
    dtype = torch.float16 if device == "cuda" else torch.bfloat16
    scaler = torch.amp.GradScaler(device, enabled=dtype == torch.float16)

    model = nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 10)).to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)

    for step in range(100):
        inputs = torch.randn(32, 64, device=device)
        targets = torch.randint(0, 10, (32,), device=device)
        loss = train_step(model, (inputs, targets), optimizer, scaler, device, dtype)
        if step % 20 == 0:
            print(f"step {step}: {loss.item():.3f}")


if __name__ == "__main__":
    main()
