"""Classify a few reviews with a ready pipeline."""

from transformers import pipeline

classifier = pipeline(
    "text-classification",
    model="distilbert-base-uncased-finetuned-sst-2-english",
)

reviews = [
    "The battery lasts two days and the screen is bright.",
    "It broke after a week and nobody answered my mails.",
    "Not great, not terrible.",
]

for review, result in zip(reviews, classifier(reviews, batch_size=8)):
    print(f"{result['label']:>8}  {result['score']:.3f}  {review}")
