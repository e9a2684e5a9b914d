"""Convert a PyTorch checkpoint to safetensors, in half precision if asked for."""

import argparse
from pathlib import Path

import torch
from safetensors.torch import save_file


def clean_state_dict(state: dict, half: bool) -> dict[str, torch.Tensor]:
    """Strip prefixes of wrappers and make tensors contiguous copies."""
    result = {}
    for key, value in state.items():
        if not isinstance(value, torch.Tensor):
            continue
        key = key.removeprefix("module.").removeprefix("_orig_mod.")
        if half and value.is_floating_point():
            value = value.to(torch.bfloat16)
        result[key] = value.detach().clone().contiguous()
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--half", action="store_true")
    args = parser.parse_args()

    checkpoint = torch.load(args.checkpoint, map_location="cpu", weights_only=True)
    state = checkpoint.get("model", checkpoint)
    tensors = clean_state_dict(state, args.half)

    output = args.output or args.checkpoint.with_suffix(".safetensors")
    save_file(tensors, output)
    before, after = args.checkpoint.stat().st_size, output.stat().st_size
    print(f"{len(tensors)} tensors, {before / 1e6:.1f} MB -> {after / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
