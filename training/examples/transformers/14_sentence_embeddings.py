"""Sentence embeddings by mean pooling over the last hidden state."""

import torch
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer


def mean_pool(hidden_state: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
    """Average the vectors of real tokens and leave out padding."""
    mask = attention_mask.unsqueeze(-1).to(hidden_state.dtype)
    return (hidden_state * mask).sum(dim=1) / mask.sum(dim=1).clamp(min=1e-9)


class SentenceEncoder:
    """Turn sentences into normalised vectors."""

    def __init__(self, model_name: str = "sentence-transformers/all-MiniLM-L6-v2"):
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.model = AutoModel.from_pretrained(model_name)
        self.model.eval()

    @torch.no_grad()
    def encode(self, sentences: list[str], batch_size: int = 32) -> torch.Tensor:
        """Return a tensor of shape [sentences, hidden size]."""
        vectors = []
        for start in range(0, len(sentences), batch_size):
            batch = self.tokenizer(
                sentences[start : start + batch_size],
                padding=True,
                truncation=True,
                return_tensors="pt",
            )
            hidden = self.model(**batch).last_hidden_state
            vectors.append(mean_pool(hidden, batch["attention_mask"]))
        return F.normalize(torch.cat(vectors), p=2, dim=1)


encoder = SentenceEncoder()
questions = ["How do I reset my password?", "Where is my parcel?", "I forgot my login."]
embeddings = encoder.encode(questions)
print(embeddings @ embeddings.T)
