"""Merge a LoRA adapter into its base model and save the result."""

import argparse
from pathlib import Path

import torch
from peft import PeftConfig, PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer


def merge(adapter_path: str, output: Path, dtype: torch.dtype) -> None:
    """Write a model that needs no peft to be loaded."""
    config = PeftConfig.from_pretrained(adapter_path)
    base_name = config.base_model_name_or_path
    base = AutoModelForCausalLM.from_pretrained(base_name, torch_dtype=dtype)
    model = PeftModel.from_pretrained(base, adapter_path)
    merged = model.merge_and_unload()

    output.mkdir(parents=True, exist_ok=True)
    merged.save_pretrained(output)
    AutoTokenizer.from_pretrained(base_name).save_pretrained(output)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("adapter")
    parser.add_argument("output", type=Path)
    parser.add_argument("--half", action="store_true", help="save in bfloat16")
    args = parser.parse_args()

    dtype = torch.bfloat16 if args.half else torch.float32
    merge(args.adapter, args.output, dtype)
    size = sum(file.stat().st_size for file in args.output.glob("*.safetensors"))
    print(f"{args.output}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
