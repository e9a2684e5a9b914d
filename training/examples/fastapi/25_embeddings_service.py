"""Embeddings and search over HTTP, with documents kept in memory."""

import torch
import torch.nn.functional as F
from fastapi import FastAPI, HTTPException, Query
from pydantic import BaseModel
from transformers import AutoModel, AutoTokenizer

MODEL_NAME = "sentence-transformers/all-MiniLM-L6-v2"

app = FastAPI(title="Search")
tokenizer = AutoTokenizer.from_pretrained(MODEL_NAME)
model = AutoModel.from_pretrained(MODEL_NAME).eval()


class Document(BaseModel):
    id: str
    text: str


class Hit(BaseModel):
    id: str
    text: str
    score: float


documents: list[Document] = []
vectors = torch.empty(0, model.config.hidden_size)


@torch.inference_mode()
def embed(texts: list[str]) -> torch.Tensor:
    """Return one normalised vector a text."""
    batch = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
    hidden = model(**batch).last_hidden_state
    mask = batch["attention_mask"].unsqueeze(-1)
    pooled = (hidden * mask).sum(1) / mask.sum(1)
    return F.normalize(pooled, dim=-1)


@app.post("/documents", status_code=201)
def add_documents(new: list[Document]):
    """Store documents with their vectors."""
    global vectors
    if not new:
        raise HTTPException(status_code=400, detail="No documents given")
    vectors = torch.cat([vectors, embed([document.text for document in new])])
    documents.extend(new)
    return {"count": len(documents)}


@app.get("/search")
def search(q: str = Query(min_length=1), k: int = Query(default=5, ge=1, le=50)) -> list[Hit]:
    """Return the k documents that are closest to the query."""
    if not documents:
        return []
    scores = vectors @ embed([q])[0]
    top = scores.topk(min(k, len(documents)))
    return [
        Hit(id=documents[i].id, text=documents[i].text, score=score)
        for score, i in zip(top.values.tolist(), top.indices.tolist())
    ]
