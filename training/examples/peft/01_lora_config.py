"""Wrap a causal model with LoRA and see how little is trained."""

from peft import LoraConfig, TaskType, get_peft_model
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("gpt2")

lora_config = LoraConfig(
    task_type=TaskType.CAUSAL_LM,
    r=8,
    lora_alpha=16,
    lora_dropout=0.05,
    target_modules=["c_attn"],
    fan_in_fan_out=True,
    bias="none",
)

model = get_peft_model(model, lora_config)
model.print_trainable_parameters()

for parameter_name, parameter in model.named_parameters():
    if parameter.requires_grad:
        print(parameter_name, tuple(parameter.shape))
