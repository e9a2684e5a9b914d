"""Choose a device and make runs repeatable."""

import os
import random

import numpy as np
import torch


def pick_device(preferred: str | None = None) -> torch.device:
    """Return the wanted device, or the fastest one that is there."""
    if preferred:
        return torch.device(preferred)
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def seed_everything(seed: int, deterministic: bool = False) -> None:
    """Seed Python, numpy and torch."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.cuda.manual_seed_all(seed)
    os.environ["PYTHONHASHSEED"] = str(seed)
    if deterministic:
        torch.use_deterministic_algorithms(True)
        torch.backends.cudnn.benchmark = False


def describe(device: torch.device) -> str:
    """Say what the device is and how much memory it has."""
    if device.type != "cuda":
        return f"{device.type} with {torch.get_num_threads()} threads"
    properties = torch.cuda.get_device_properties(device)
    return f"{properties.name}, {properties.total_memory / 2**30:.0f} GiB"


if __name__ == "__main__":
    device = pick_device()
    print(describe(device))
    for _ in range(2):
        seed_everything(7)
        print(torch.rand(3, device=device).tolist())
