"""Compare the memory footprint of one model at several precisions."""

import argparse
import gc

import torch
from transformers import AutoModelForCausalLM, BitsAndBytesConfig


def loading_options() -> dict[str, dict]:
    """Keyword arguments of from_pretrained, by name of the precision."""
    return {
        "float32": {"torch_dtype": torch.float32},
        "bfloat16": {"torch_dtype": torch.bfloat16},
        "8 bits": {"quantization_config": BitsAndBytesConfig(load_in_8bit=True)},
        "4 bits": {"quantization_config": BitsAndBytesConfig(load_in_4bit=True)},
    }


def footprint(model_name: str, options: dict) -> float:
    """Return the size of the loaded weights in megabytes."""
    model = AutoModelForCausalLM.from_pretrained(model_name, **options)
    size = model.get_memory_footprint() / 2**20
    del model
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    return size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", nargs="?", default="facebook/opt-350m")
    args = parser.parse_args()

    for label, options in loading_options().items():
        if "bits" in label and not torch.cuda.is_available():
            print(f"{label:>10}: skipped, needs a GPU")
            continue
        print(f"{label:>10}: {footprint(args.model, options):8.1f} MiB")


if __name__ == "__main__":
    main()
