"""Save only the adapter of a model and restore it into a fresh one."""

import tempfile
from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import GPT2Config, GPT2LMHeadModel, set_seed


def fresh_model():
    """A small model whose random weights are the same each time."""
    set_seed(0)
    config = GPT2Config(n_layer=2, n_head=2, n_embd=64, vocab_size=500)
    return GPT2LMHeadModel(config).eval()


input_ids = torch.arange(10).unsqueeze(0)
model = get_peft_model(fresh_model(), LoraConfig(r=4, task_type="CAUSAL_LM"))
with torch.no_grad():
    for parameter_name, parameter in model.named_parameters():
        if "lora_B" in parameter_name:
            parameter.normal_(std=0.02)

with tempfile.TemporaryDirectory() as folder:
    model.save_pretrained(folder)
    for file in sorted(Path(folder).iterdir()):
        print(f"{file.name}: {file.stat().st_size} bytes")
    restored = PeftModel.from_pretrained(fresh_model(), folder)

model.eval()
with torch.no_grad():
    expected = model(input_ids).logits
    actual = restored(input_ids).logits
print("largest difference:", (expected - actual).abs().max().item())
