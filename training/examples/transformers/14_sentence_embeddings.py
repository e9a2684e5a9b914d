"""Sentence embeddings by mean pooling over the last hidden state."""

import torch
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer


def mean_of_tokens(hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Average the vectors of real tokens and leave out padding."""
    weights = mask / mask.sum(dim=1, keepdim=True)
    return torch.einsum("bth,bt->bh", hidden, weights.to(hidden.dtype))


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
            vectors.append(mean_of_tokens(hidden, batch["attention_mask"]))
        return F.normalize(torch.cat(vectors), dim=1)


encoder = SentenceEncoder()
questions = ["How do I reset my password?", "Where is my parcel?", "I forgot my login."]
embeddings = encoder.encode(questions)
print(embeddings @ embeddings.T)
