"""Continue the pre-training of a masked language model on your own text."""

import argparse

from datasets import load_dataset
from transformers import (
    AutoModelForMaskedLM,
    AutoTokenizer,
    DataCollatorForLanguageModeling,
    Trainer,
    TrainingArguments,
)


def prepare(path, tokenizer, max_length):
    """Load lines of text and tokenize them."""
    dataset = load_dataset("text", data_files={"train": path}, split="train")
    dataset = dataset.filter(lambda row: len(row["text"]) > 20)

    def encode(batch):
        return tokenizer(
            batch["text"],
            truncation=True,
            max_length=max_length,
            return_special_tokens_mask=True,
        )

    dataset = dataset.map(encode, batched=True, remove_columns=["text"])
    return dataset.train_test_split(test_size=0.05, seed=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", required=True)
    parser.add_argument("--model", default="distilroberta-base")
    parser.add_argument("--max-length", type=int, default=128)
    parser.add_argument("--output-dir", default="out/mlm")
    args = parser.parse_args()

    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForMaskedLM.from_pretrained(args.model)
    data = prepare(args.file, tokenizer, args.max_length)
    collator = DataCollatorForLanguageModeling(tokenizer, mlm=True, mlm_probability=0.15)

    training_args = TrainingArguments(
        output_dir=args.output_dir,
        per_device_train_batch_size=32,
        learning_rate=5e-5,
        num_train_epochs=1,
        eval_strategy="steps",
        eval_steps=200,
        save_steps=200,
        save_total_limit=2,
        report_to="none",
    )
    trainer = Trainer(
        model=model,
        args=training_args,
        train_dataset=data["train"],
        eval_dataset=data["test"],
        data_collator=collator,
    )
    trainer.train()
    trainer.save_model()


if __name__ == "__main__":
    main()
