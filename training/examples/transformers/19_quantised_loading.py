"""Load a large model in 4 bits."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, BitsAndBytesConfig

quantization_config = BitsAndBytesConfig(
    load_in_4bit=True,
    bnb_4bit_quant_type="nf4",
    bnb_4bit_use_double_quant=True,
    bnb_4bit_compute_dtype=torch.bfloat16,
)

model_name = "mistralai/Mistral-7B-v0.1"
tokenizer = AutoTokenizer.from_pretrained(model_name)
model = AutoModelForCausalLM.from_pretrained(
    model_name,
    quantization_config=quantization_config,
    device_map="auto",
)

print(f"Memory: {model.get_memory_footprint() / 1e9:.1f} GB")

inputs = tokenizer("Quantisation trades", return_tensors="pt").to(model.device)
output_ids = model.generate(**inputs, max_new_tokens=40)
print(tokenizer.decode(output_ids[0], skip_special_tokens=True))
