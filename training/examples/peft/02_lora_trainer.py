"""Fine-tune a classifier with LoRA and the Trainer."""

import argparse

import numpy as np
from datasets import load_dataset
from peft import LoraConfig, TaskType, get_peft_model
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    DataCollatorWithPadding,
    Trainer,
    TrainingArguments,
)


def build_model(model_name: str, num_labels: int, rank: int):
    """Load a classifier and add LoRA to its attention."""
    model = AutoModelForSequenceClassification.from_pretrained(model_name, num_labels=num_labels)
    config = LoraConfig(
        task_type=TaskType.SEQ_CLS,
        r=rank,
        lora_alpha=2 * rank,
        lora_dropout=0.1,
        target_modules=["query", "value"],
    )
    return get_peft_model(model, config)


def accuracy(prediction):
    """Share of right predictions."""
    logits, labels = prediction
    return {"accuracy": (np.argmax(logits, axis=-1) == labels).mean().item()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="roberta-base")
    parser.add_argument("--rank", type=int, default=8)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--learning-rate", type=float, default=3e-4)
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()

    tokenizer = AutoTokenizer.from_pretrained(args.model)
    dataset = load_dataset("rotten_tomatoes")
    dataset = dataset.map(lambda batch: tokenizer(batch["text"], truncation=True), batched=True)

    model = build_model(args.model, num_labels=2, rank=args.rank)
    model.print_trainable_parameters()

    training_args = TrainingArguments(
        output_dir="out/lora-roberta",
        learning_rate=args.learning_rate,
        per_device_train_batch_size=args.batch_size,
        num_train_epochs=args.epochs,
        eval_strategy="epoch",
        report_to="none",
    )
    trainer = Trainer(
        model=model,
        args=training_args,
        train_dataset=dataset["train"],
        eval_dataset=dataset["validation"],
        data_collator=DataCollatorWithPadding(tokenizer),
        compute_metrics=accuracy,
    )
    trainer.train()
    model.save_pretrained("out/lora-roberta/adapter")


if __name__ == "__main__":
    main()
