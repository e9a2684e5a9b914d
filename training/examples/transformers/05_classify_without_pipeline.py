"""Text classification step by step: tokenize, run, softmax, look up the label."""

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

MODEL_NAME = "distilbert-base-uncased-finetuned-sst-2-english"


def load(model_name: str = MODEL_NAME):
    """Load a tokenizer and a classification model in evaluation mode."""
    tokenizer = AutoTokenizer.from_pretrained(model_name)
    model = AutoModelForSequenceClassification.from_pretrained(model_name)
    model.eval()
    return tokenizer, model


def classify(texts, tokenizer, model):
    """Return a list of (label, probability) pairs."""
    inputs = tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
    with torch.no_grad():
        logits = model(**inputs).logits
    probabilities = torch.softmax(logits, dim=-1)
    scores, indices = probabilities.max(dim=-1)
    return [(model.config.id2label[i.item()], s.item()) for i, s in zip(indices, scores)]


def main():
    tokenizer, model = load()
    texts = ["I would buy it again.", "The instructions are useless."]
    for text, (label, score) in zip(texts, classify(texts, tokenizer, model)):
        print(f"{text} -> {label} ({score:.2%})")


if __name__ == "__main__":
    main()
