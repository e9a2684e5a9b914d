"""List the linear layers of a model that LoRA could be added to."""

from __future__ import annotations

import argparse
from collections import Counter

import torch.nn as nn
from accelerate import init_empty_weights
from transformers import AutoConfig, AutoModelForCausalLM
from transformers.pytorch_utils import Conv1D


def linear_layer_names(model: nn.Module, skip: tuple[str, ...] = ("lm_head",)) -> Counter[str]:
    """Count linear layers by the last part of their name."""
    names: Counter[str] = Counter()
    for full_name, module in model.named_modules():
        if isinstance(module, (nn.Linear, Conv1D)):
            short = full_name.rsplit(".", 1)[-1]
            if short not in skip:
                names[short] += 1
    return names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", nargs="+")
    args = parser.parse_args()

    for model_name in args.model:
        config = AutoConfig.from_pretrained(model_name)
        with init_empty_weights():
            model = AutoModelForCausalLM.from_config(config)
        print(model_name)
        for layer, count in linear_layer_names(model).most_common():
            print(f"  {layer:<12} x {count}")


if __name__ == "__main__":
    main()
