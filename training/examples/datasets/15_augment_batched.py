"""Return more rows than came in: split documents into sentences."""

import re

from datasets import Dataset

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def split_sentences(batch: dict) -> dict:
    """Make one row of each sentence and remember its document."""
    sentences, documents = [], []
    for document, text in zip(batch["id"], batch["text"]):
        for sentence in SENTENCE_END.split(text.strip()):
            if sentence:
                sentences.append(sentence)
                documents.append(document)
    return {"sentence": sentences, "document": documents}


articles = Dataset.from_dict(
    {
        "id": [1, 2],
        "text": [
            "The bridge was closed. Traffic went through the town! Why so long?",
            "Rain fell for a week. The river rose.",
        ],
    }
)

sentences = articles.map(split_sentences, batched=True, remove_columns=articles.column_names)
for row in sentences:
    print(row["document"], row["sentence"])
