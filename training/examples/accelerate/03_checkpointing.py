"""Save the state of a run with accelerate and resume it."""

import argparse
from pathlib import Path

import torch
from accelerate import Accelerator
from accelerate.utils import set_seed
from torch.utils.data import DataLoader, TensorDataset


def latest_checkpoint(folder: Path) -> Path | None:
    """Return the checkpoint with the highest step."""
    checkpoints = list(folder.glob("step_*"))
    return max(checkpoints, key=lambda path: int(path.name.split("_")[1]), default=None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("out/accelerate"))
    parser.add_argument("--steps", type=int, default=100)
    parser.add_argument("--save-every", type=int, default=25)
    args = parser.parse_args()

    set_seed(0)
    accelerator = Accelerator()
    model = torch.nn.Linear(8, 1)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2)
    x = torch.randn(256, 8)
    loader = DataLoader(TensorDataset(x, x.sum(dim=1, keepdim=True)), batch_size=16, shuffle=True)
    model, optimizer, loader = accelerator.prepare(model, optimizer, loader)

    step = 0
    if (checkpoint := latest_checkpoint(args.folder)) is not None:
        accelerator.load_state(str(checkpoint))
        step = int(checkpoint.name.split("_")[1])
        accelerator.print(f"resumed at step {step}")

    while step < args.steps:
        for inputs, targets in loader:
            loss = torch.nn.functional.mse_loss(model(inputs), targets)
            accelerator.backward(loss)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            if step % args.save_every == 0:
                accelerator.save_state(str(args.folder / f"step_{step}"))
                accelerator.print(f"step {step}: loss {loss.item():.4f}")
            if step >= args.steps:
                break


if __name__ == "__main__":
    main()
