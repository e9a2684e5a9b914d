"""Load a base model with a trained adapter and generate."""

import torch
from peft import AutoPeftModelForCausalLM
from transformers import AutoTokenizer

adapter_path = "out/lora-gpt2"

model = AutoPeftModelForCausalLM.from_pretrained(adapter_path)
tokenizer = AutoTokenizer.from_pretrained(adapter_path)
model.eval()

inputs = tokenizer("### Question: Why is the sky blue?\n### Answer:", return_tensors="pt")
with torch.no_grad():
    output_ids = model.generate(**inputs, max_new_tokens=60, do_sample=False)

print(tokenizer.decode(output_ids[0], skip_special_tokens=True))
