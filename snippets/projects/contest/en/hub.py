"""A neural model as a contestant: it sees similar days with their reports, and goes on writing.

    pip install transformers torch

In `write` of my_model.py: return HubWriter.of("Qwen/Qwen2.5-0.5B").write(facts, examples)
About 1 GB, licence Apache-2.0. On a processor it takes some seconds a day, so minutes for a submission.
"""

from __future__ import annotations

from functools import lru_cache

from my_model import Day, nearest


class HubWriter:
    """Any model that continues text."""

    def __init__(self, name: str):
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(name)
        self.model = AutoModelForCausalLM.from_pretrained(name)

    @staticmethod
    @lru_cache(maxsize=1)
    def of(name: str) -> HubWriter:
        """The model is loaded once, not for each day."""
        return HubWriter(name)

    def write(self, facts: str, examples: list[Day], most: int = 60) -> str:
        config = self.model.config
        window = getattr(config, "n_positions", None) or getattr(config, "max_position_embeddings", 1024)
        # Three examples where they fit into what the model can see at once, or else fewer.
        for count in (3, 2, 1, 0):
            inputs = self.tokenizer(prompt(facts, examples, count), return_tensors="pt")
            given = len(inputs["input_ids"][0].tolist())
            if given + most <= window:
                break
        output = self.model.generate(**inputs, max_new_tokens=most, do_sample=False)
        text = self.tokenizer.decode(output[0].tolist()[given:], skip_special_tokens=True)
        return text.strip().split("\n")[0]


def prompt(facts: str, examples: list[Day], count: int = 3) -> str:
    """Examples first, the most similar one last, then the facts whose report is missing ("few-shot")."""
    left, shown = list(examples), []
    for _ in range(min(count, len(left))):
        best = nearest(facts, left)
        left.remove(best)
        shown.insert(0, f"{best.facts}\n{best.text}\n\n")
    return "".join(shown) + f"{facts}\n"
