"""The training loop of the classroom models: resumable at any moment, with a curve.

Muon for the matrices and AdamW for the rest (`optimiser.py`), a short warm-up and a cosine to zero.
Every two minutes, and when the process is asked to end, `last.pt` is replaced; started again with
the same arguments the run goes on from there. `curve.jsonl` holds what was measured on the way.
"""

import json
import math
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from optimiser import make_optimisers
from precision import autocast

CHECKPOINT_SECONDS = 120
SHOW_SECONDS = 20


@dataclass(frozen=True)
class Plan:
    steps: int
    matrixRate: float = 0.01  # learning rate of Muon
    otherRate: float = 2e-3  # learning rate of AdamW
    warmup: int = 100  # steps
    checkEvery: int = 200  # steps


def fit(work: Path, model: nn.Module, plan: Plan, loss_of: Callable[[int], Tensor], check: Callable[[], dict]) -> None:
    """`loss_of(step)` must give the same batch for the same step; `check` returns figures for the curve."""
    work.mkdir(parents=True, exist_ok=True)
    optimisers = make_optimisers(model, plan.matrixRate, plan.otherRate)
    base = [[group["lr"] for group in optimiser.param_groups] for optimiser in optimisers]
    step = _restore(work / "last.pt", model, optimisers)
    log = open(work / "curve.jsonl", "a", buffering=1)
    asked = _Asked()
    saved = shown = time.time()
    since, losses = step, []
    while step < plan.steps:
        for optimiser, rates in zip(optimisers, base, strict=True):
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * schedule(step, plan)
        model.train()
        with autocast("cpu"):
            loss = loss_of(step)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimiser in optimisers:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        losses.append(loss.item())
        if not math.isfinite(losses[-1]):
            sys.exit("the loss is not a number any more; remove the last checkpoint and lower the learning rate")
        step += 1
        now = time.time()
        if now - shown > SHOW_SECONDS or step == plan.steps:
            left = (plan.steps - step) * (now - shown) / (step - since) / 60
            _tell(log, {"step": step, "loss": round(sum(losses) / len(losses), 4), "remainingMinutes": round(left, 1)})
            shown, since, losses = now, step, []
        if step % plan.checkEvery == 0 or step == plan.steps:
            model.eval()
            with torch.no_grad():
                _tell(log, {"step": step, **check()})
        if now - saved > CHECKPOINT_SECONDS or step == plan.steps or asked.to_end:
            _save(work / "last.pt", model, optimisers, step)
            saved = now
        if asked.to_end:
            log.close()
            sys.exit(f"ended at step {step} of {plan.steps}, as asked; start again to go on")
    log.close()
    model.eval()


def schedule(step: int, plan: Plan) -> float:
    """Share of the full learning rate: linear warm-up, then a cosine to zero."""
    if step < plan.warmup:
        return (step + 1) / plan.warmup
    return (1 + math.cos(math.pi * (step - plan.warmup) / max(1, plan.steps - plan.warmup))) / 2


class _Asked:
    """Whether the process was asked to end (SIGTERM)."""

    def __init__(self) -> None:
        self.to_end = False
        signal.signal(signal.SIGTERM, self._note)

    def _note(self, *_: object) -> None:
        self.to_end = True


def _tell(log, line: dict) -> None:
    print(json.dumps(line), flush=True)
    log.write(json.dumps(line) + "\n")


def _save(file: Path, model: nn.Module, optimisers: list, step: int) -> None:
    fresh = file.with_suffix(".new")
    torch.save({"model": model.state_dict(), "optimisers": [o.state_dict() for o in optimisers], "step": step}, fresh)
    os.replace(fresh, file)


def _restore(file: Path, model: nn.Module, optimisers: list) -> int:
    if not file.exists():
        return 0
    saved = torch.load(file, map_location="cpu")
    shapes = {name: tensor.shape for name, tensor in model.state_dict().items()}
    if shapes != {name: tensor.shape for name, tensor in saved["model"].items()}:
        sys.exit(f"{file} is of another model; remove it or choose another folder to work in")
    model.load_state_dict(saved["model"])
    for optimiser, values in zip(optimisers, saved["optimisers"], strict=True):
        optimiser.load_state_dict(values)
    print(f"resumed at step {saved['step']}", flush=True)
    return saved["step"]
