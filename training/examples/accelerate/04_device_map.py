"""Spread a large model over the memory that is there."""

import argparse

import torch
from accelerate import infer_auto_device_map, init_empty_weights
from transformers import AutoConfig, AutoModelForCausalLM

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("model", nargs="?", default="facebook/opt-2.7b")
parser.add_argument("--gpu-memory", default="4GiB")
parser.add_argument("--cpu-memory", default="16GiB")
args = parser.parse_args()

config = AutoConfig.from_pretrained(args.model)
with init_empty_weights():
    model = AutoModelForCausalLM.from_config(config)
model.tie_weights()

device_map = infer_auto_device_map(
    model,
    max_memory={0: args.gpu_memory, "cpu": args.cpu_memory},
    no_split_module_classes=model._no_split_modules,
    dtype=torch.float16,
)
for module_name, device in device_map.items():
    print(f"{module_name:<40} {device}")
