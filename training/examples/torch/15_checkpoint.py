"""Save and resume a training run."""

import os
from pathlib import Path

import torch


def save_checkpoint(path, model, optimizer, scheduler=None, step=0, **extra):
    """Write everything that a run needs to go on, in one atomic step."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict() if scheduler else None,
        "rng": torch.get_rng_state(),
        "step": step,
        **extra,
    }
    temporary = path.with_suffix(".tmp")
    torch.save(state, temporary)
    os.replace(temporary, path)


def load_checkpoint(path, model, optimizer=None, scheduler=None, map_location="cpu"):
    """Restore a run and return the step at which it stopped."""
    checkpoint = torch.load(path, map_location=map_location, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    if optimizer is not None:
        optimizer.load_state_dict(checkpoint["optimizer"])
    if scheduler is not None and checkpoint["scheduler"] is not None:
        scheduler.load_state_dict(checkpoint["scheduler"])
    torch.set_rng_state(checkpoint["rng"].cpu())
    return checkpoint["step"]


if __name__ == "__main__":
    model = torch.nn.Linear(4, 2)
    optimizer = torch.optim.AdamW(model.parameters())
    path = Path("out/checkpoint.pt")
    start = load_checkpoint(path, model, optimizer) if path.exists() else 0
    for step in range(start, start + 10):
        loss = model(torch.randn(8, 4)).pow(2).mean()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    save_checkpoint(path, model, optimizer, step=step + 1)
    print(f"steps {start} to {step}, loss {loss.item():.4f}")
