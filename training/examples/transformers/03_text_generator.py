"""A small wrapper around a causal language model."""

from __future__ import annotations

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


class TextGenerator:
    """Load a causal model once and generate from it many times."""

    def __init__(self, model_name: str, device: str | None = None):
        self.device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        self.tokenizer = AutoTokenizer.from_pretrained(model_name, padding_side="left")
        if self.tokenizer.pad_token is None:
            self.tokenizer.pad_token = self.tokenizer.eos_token
        self.model = AutoModelForCausalLM.from_pretrained(model_name).to(self.device)
        self.model.eval()

    @torch.inference_mode()
    def generate(self, prompts: list[str], max_new_tokens: int = 64, **kwargs) -> list[str]:
        """Return one continuation for each prompt, without the prompt itself."""
        batch = self.tokenizer(prompts, padding=True, return_tensors="pt").to(self.device)
        output_ids = self.model.generate(
            **batch,
            max_new_tokens=max_new_tokens,
            pad_token_id=self.tokenizer.pad_token_id,
            **kwargs,
        )
        new_ids = output_ids[:, batch["input_ids"].shape[1] :]
        return self.tokenizer.batch_decode(new_ids, skip_special_tokens=True)

    def __call__(self, prompt: str, **kwargs) -> str:
        return self.generate([prompt], **kwargs)[0]


if __name__ == "__main__":
    generator = TextGenerator("distilgpt2")
    print(generator("A good commit message", do_sample=True, top_p=0.9))
