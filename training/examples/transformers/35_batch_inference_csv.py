"""Classify the rows of a large CSV file in batches."""

import argparse
import csv
from itertools import islice

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer


def batched(iterable, size):
    """Yield lists of at most `size` items."""
    iterator = iter(iterable)
    while batch := list(islice(iterator, size)):
        yield batch


class Classifier:
    """A sequence classifier on the best device."""

    def __init__(self, model_name):
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.model = AutoModelForSequenceClassification.from_pretrained(model_name)
        self.model.to(self.device).eval()

    @torch.inference_mode()
    def predict(self, texts):
        """Return labels and probabilities of a batch."""
        inputs = self.tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
        logits = self.model(**inputs.to(self.device)).logits
        scores, ids = logits.softmax(-1).max(-1)
        labels = [self.model.config.id2label[i] for i in ids.tolist()]
        return labels, scores.tolist()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--column", default="text")
    parser.add_argument("--model", default="cardiffnlp/twitter-roberta-base-sentiment-latest")
    parser.add_argument("--batch-size", type=int, default=32)
    args = parser.parse_args()

    classifier = Classifier(args.model)
    done = 0
    with open(args.input, newline="") as source, open(args.output, "w", newline="") as target:
        reader = csv.DictReader(source)
        writer = csv.DictWriter(target, [*reader.fieldnames, "label", "score"])
        writer.writeheader()
        for rows in batched(reader, args.batch_size):
            labels, scores = classifier.predict([row[args.column] for row in rows])
            for row, label, score in zip(rows, labels, scores):
                writer.writerow({**row, "label": label, "score": f"{score:.4f}"})
            done += len(rows)
            print(f"\r{done} rows", end="", flush=True)
    print()


if __name__ == "__main__":
    main()
