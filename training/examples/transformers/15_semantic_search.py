"""Answer a query with the closest passages of a text file."""

import argparse
from pathlib import Path

import torch
from transformers import AutoModel, AutoTokenizer


class PassageIndex:
    """Passages and their vectors, searched by cosine similarity."""

    def __init__(self, passages, model_name="intfloat/e5-small-v2"):
        self.passages = passages
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.model = AutoModel.from_pretrained(model_name).eval()
        self.vectors = self.embed([f"passage: {passage}" for passage in passages])

    @torch.inference_mode()
    def embed(self, texts):
        """Embed texts as normalised rows."""
        batch = self.tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
        hidden = self.model(**batch).last_hidden_state
        hidden = hidden.masked_fill(~batch["attention_mask"][..., None].bool(), 0.0)
        pooled = hidden.sum(dim=1) / batch["attention_mask"].sum(dim=1, keepdim=True)
        return torch.nn.functional.normalize(pooled, dim=1)

    def search(self, query, k=3):
        """Return the k best passages with their scores."""
        scores = (self.embed([f"query: {query}"]) @ self.vectors.T).squeeze(0)
        top = torch.topk(scores, k=min(k, len(self.passages)))
        return [(self.passages[i], s) for s, i in zip(top.values.tolist(), top.indices.tolist())]


def main():
    parser = argparse.ArgumentParser(description="Search the paragraphs of a text file.")
    parser.add_argument("file", type=Path)
    parser.add_argument("query")
    parser.add_argument("-k", type=int, default=3)
    args = parser.parse_args()

    text = args.file.read_text(encoding="utf-8")
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    index = PassageIndex(paragraphs)
    for passage, score in index.search(args.query, args.k):
        print(f"[{score:.3f}] {passage[:120]}")


if __name__ == "__main__":
    main()
