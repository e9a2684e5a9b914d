"""Build a small GPT with random weights and count its parameters."""

from transformers import GPT2Config, GPT2LMHeadModel

config = GPT2Config(
    vocab_size=8000,
    n_positions=512,
    n_embd=256,
    n_layer=6,
    n_head=8,
    bos_token_id=0,
    eos_token_id=0,
)
model = GPT2LMHeadModel(config)


def count_parameters(module, trainable_only=False):
    """Number of parameters of a module."""
    return sum(p.numel() for p in module.parameters() if p.requires_grad or not trainable_only)


total = count_parameters(model)
embedding = model.transformer.wte.weight.numel()
print(f"{total / 1e6:.1f} M parameters, {embedding / total:.0%} of them in the embedding")

for block_index, block in enumerate(model.transformer.h):
    print(f"block {block_index}: {count_parameters(block) / 1e6:.2f} M")

model.save_pretrained("out/tiny-gpt")
print("saved", config.n_layer, "layers")
