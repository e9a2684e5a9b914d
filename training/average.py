"""Means of weights: of several decayed branches of one run, and along a run.

    python3 training/average.py --out FILE BRANCH.pt BRANCH.pt …
    python3 training/average.py --running --out FILE CHECKPOINT.pt

Branches that left the same stable run lie in one valley, on different walls of it; their mean lies
lower (“model soups”, Wortsman et al. 2022). The running mean of a stable run's weights lies lower
for the same reason, without a decay. On a short run the gain is large: see the model card.
"""

import argparse
import contextlib
import pathlib
import sys

import torch
from torch import nn


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--running", action="store_true", help="take the running means instead of the weights")
    parser.add_argument("branches", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    branches = [torch.load(file, map_location="cpu") for file in options.branches]
    if options.running:
        if missing := [str(file) for file, branch in zip(options.branches, branches) if not branch.get("average")]:
            sys.exit(f"no running mean is kept in {missing}")
        branches = [{**branch, "model": branch["average"]} for branch in branches]
    if any(branch["config"] != branches[0]["config"] for branch in branches):
        sys.exit("these checkpoints are not of one model: their configurations differ")
    last = max(branches, key=lambda branch: branch.get("tokens", 0) + branch.get("earlier", 0))
    kept = {key: last[key] for key in ("config", "step", "tokens", "earlier") if key in last}
    torch.save({**kept, "model": mean([branch["model"] for branch in branches])}, options.out)


def mean(states: list[dict]) -> dict:
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


class Running:
    """Exponential mean of a model's weights along its run; `tokens` is the horizon."""

    def __init__(self, model: nn.Module, tokens: int):
        self.model, self.tokens = model, tokens
        self.restart()

    def restart(self) -> None:
        self.weights = {name: value.detach().clone() for name, value in self.model.state_dict().items()}

    def restore(self, weights: dict | None) -> None:
        """From a checkpoint; one without a mean starts it anew from the present weights."""
        self.restart()
        for name, value in (weights or {}).items():
            self.weights[name].copy_(value)

    @torch.no_grad()
    def update(self, tokens: int) -> None:
        """After a step over so many tokens."""
        share = min(1.0, tokens / self.tokens)
        for name, value in self.model.state_dict().items():
            self.weights[name].lerp_(value, share)

    @contextlib.contextmanager
    def swapped_in(self):
        """The model has the mean's weights meanwhile."""
        own = {name: value.detach().clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(self.weights)
        try:
            yield
        finally:
            self.model.load_state_dict(own)


if __name__ == "__main__":
    main()
