"""Evaluate on several processes and gather the predictions."""

import torch
from accelerate import Accelerator
from datasets import load_dataset
from torch.utils.data import DataLoader
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
)

MODEL_NAME = "textattack/bert-base-uncased-SST-2"


def build_loader(tokenizer, batch_size=64):
    """Tokenize the validation part of SST-2."""
    dataset = load_dataset("glue", "sst2", split="validation")
    dataset = dataset.map(
        lambda batch: tokenizer(batch["sentence"], truncation=True),
        batched=True,
        remove_columns=["sentence", "idx"],
    )
    dataset = dataset.rename_column("label", "labels")
    return DataLoader(dataset, batch_size=batch_size, collate_fn=DataCollatorWithPadding(tokenizer))


def main():
    accelerator = Accelerator(mixed_precision="no")
    tokenizer = AutoTokenizer.from_pretrained(MODEL_NAME)
    model = AutoModelForSequenceClassification.from_pretrained(MODEL_NAME)
    model, loader = accelerator.prepare(model, build_loader(tokenizer))

    model.eval()
    correct = total = 0
    for batch in loader:
        with torch.no_grad():
            predictions = model(**batch).logits.argmax(dim=-1)
        predictions, labels = accelerator.gather_for_metrics((predictions, batch["labels"]))
        correct += (predictions == labels).sum().item()
        total += labels.numel()
    accelerator.print(f"accuracy: {correct / total:.2%} of {total}")


if __name__ == "__main__":
    main()
