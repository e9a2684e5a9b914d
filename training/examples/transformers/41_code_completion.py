"""Complete Python code, fill a gap, and rank the candidates by likelihood."""

from dataclasses import dataclass

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


@dataclass
class Completion:
    text: str
    score: float


class CodeCompleter:
    """Line completion with a model that knows fill-in-the-middle."""

    def __init__(self, model_name="bigcode/starcoderbase-1b", max_prompt_tokens=1024):
        self.tokenizer = AutoTokenizer.from_pretrained(model_name, truncation_side="left")
        self.model = AutoModelForCausalLM.from_pretrained(model_name, torch_dtype=torch.float16)
        self.max_prompt_tokens = max_prompt_tokens

    def prompt(self, before: str, after: str = "") -> str:
        """Arrange the text around the cursor as the model expects it."""
        if not after:
            return before
        return f"<fim_prefix>{before}<fim_suffix>{after}<fim_middle>"

    @torch.inference_mode()
    def complete(self, before: str, after: str = "", candidates: int = 3) -> list[Completion]:
        """Return lines that could follow the cursor, best first."""
        inputs = self.tokenizer(
            self.prompt(before, after),
            truncation=True,
            max_length=self.max_prompt_tokens,
            return_tensors="pt",
        ).to(self.model.device)
        output = self.model.generate(
            **inputs,
            max_new_tokens=32,
            num_beams=candidates,
            num_return_sequences=candidates,
            return_dict_in_generate=True,
            output_scores=True,
        )
        new_ids = output.sequences[:, inputs["input_ids"].shape[1] :]
        texts = self.tokenizer.batch_decode(new_ids, skip_special_tokens=True)
        lines = [text.split("\n", 1)[0] for text in texts]
        scores = output.sequences_scores.tolist()
        found = [Completion(line, score) for line, score in zip(lines, scores)]
        return sorted(found, key=lambda c: c.score, reverse=True)
