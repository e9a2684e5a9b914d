"""Count the trainable parameters of LoRA for several ranks."""

from copy import deepcopy

from peft import LoraConfig, get_peft_model
from transformers import GPT2Config, GPT2LMHeadModel


def trainable_parameters(model) -> int:
    """Number of parameters that receive gradients."""
    return sum(p.numel() for p in model.parameters() if p.requires_grad)


base = GPT2LMHeadModel(GPT2Config(n_layer=4, n_head=4, n_embd=128, vocab_size=1000))
total = sum(p.numel() for p in base.parameters())
print(f"base model: {total:,} parameters")

for rank in (1, 2, 4, 8, 16, 32):
    config = LoraConfig(
        r=rank,
        target_modules=["c_attn", "c_proj", "c_fc"],
        fan_in_fan_out=True,
        task_type="CAUSAL_LM",
    )
    model = get_peft_model(deepcopy(base), config)
    count = trainable_parameters(model)
    print(f"rank {rank:2d}: {count:8,} ({count / total:.2%})")
