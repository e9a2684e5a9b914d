"""Learning rate schedules: warm-up with cosine decay, and warm-up-stable-decay."""

import math

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR, LinearLR, SequentialLR


def cosine_with_warmup(optimizer, warmup_steps: int, total_steps: int, floor: float = 0.1):
    """Rise linearly, then follow a cosine down to a share of the peak."""

    def factor(step: int) -> float:
        if step < warmup_steps:
            return (step + 1) / warmup_steps
        progress = (step - warmup_steps) / max(total_steps - warmup_steps, 1)
        return floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0)))

    return LambdaLR(optimizer, factor)


def warmup_stable_decay(optimizer, warmup_steps: int, total_steps: int, decay_share: float = 0.2):
    """Rise, stay, then fall linearly to zero at the end."""
    decay_start = int(total_steps * (1 - decay_share))

    def factor(step: int) -> float:
        if step < warmup_steps:
            return (step + 1) / warmup_steps
        if step < decay_start:
            return 1.0
        return max(0.0, (total_steps - step) / (total_steps - decay_start))

    return LambdaLR(optimizer, factor)


def library_schedule(optimizer, warmup_steps: int, total_steps: int):
    """Warm-up and cosine from the schedulers of PyTorch."""
    warmup = LinearLR(optimizer, start_factor=0.01, total_iters=warmup_steps)
    cosine = CosineAnnealingLR(optimizer, T_max=total_steps - warmup_steps)
    return SequentialLR(optimizer, [warmup, cosine], milestones=[warmup_steps])


for schedule in (cosine_with_warmup, warmup_stable_decay, library_schedule):
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.AdamW([parameter], lr=1e-3)
    scheduler = schedule(optimizer, 10, 100)
    rates = []
    for _ in range(100):
        rates.append(scheduler.get_last_lr()[0])
        optimizer.step()
        scheduler.step()
    print(f"{schedule.__name__:>20}:", [f"{rate:.1e}" for rate in rates[::20]])
