"""Choose the candidate sentence that a language model finds most likely."""

import torch
import torch.nn.functional as F
from transformers import AutoModelForCausalLM, AutoTokenizer


class CandidateScorer:
    """Log-likelihood of texts under a causal model."""

    def __init__(self, model_name: str = "gpt2"):
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.model = AutoModelForCausalLM.from_pretrained(model_name).eval()

    @torch.no_grad()
    def log_likelihood(self, text: str) -> float:
        """Sum of the log-probabilities of all tokens but the first."""
        input_ids = self.tokenizer(text, return_tensors="pt").input_ids
        logits = self.model(input_ids).logits[:, :-1]
        log_probs = F.log_softmax(logits, dim=-1)
        targets = input_ids[:, 1:].unsqueeze(-1)
        return log_probs.gather(-1, targets).sum().item()

    def best(self, candidates: list[str]) -> str:
        """Return the most likely candidate."""
        return max(candidates, key=self.log_likelihood)


scorer = CandidateScorer()
options = [
    "She has lived here for ten years.",
    "She has lived here since ten years.",
    "She is living here since ten years.",
]
for option in options:
    print(f"{scorer.log_likelihood(option):8.2f}  {option}")
print("best:", scorer.best(options))
