"""Mean of the weights of several decayed branches of one run: one model, better than each.

    python3 training/average.py --out FILE BRANCH.pt BRANCH.pt …

Branches that left the same stable run lie in one valley, on different walls of it; their mean lies
lower (“model soups”, Wortsman et al. 2022). On a short run the gain is large: see the model card.
"""

import argparse
import pathlib
import sys

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("branches", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    branches = [torch.load(file, map_location="cpu") for file in options.branches]
    if any(branch["config"] != branches[0]["config"] for branch in branches):
        sys.exit("these checkpoints are not of one model: their configurations differ")
    last = max(branches, key=lambda branch: branch.get("tokens", 0))
    kept = {key: last[key] for key in ("config", "step", "tokens") if key in last}
    torch.save({**kept, "model": mean([branch["model"] for branch in branches])}, options.out)


def mean(states: list[dict]) -> dict:
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


if __name__ == "__main__":
    main()
