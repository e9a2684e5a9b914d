"""Fine-tune a causal language model on lines of a plain text file."""

import argparse
import math

from datasets import load_dataset
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    DataCollatorForLanguageModeling,
    Trainer,
    TrainingArguments,
)


def parse_args():
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text_file")
    parser.add_argument("--model", default="gpt2")
    parser.add_argument("--output", default="out/causal")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch-size", type=int, default=8)
    parser.add_argument("--learning-rate", type=float, default=3e-5)
    return parser.parse_args()


def main():
    args = parse_args()
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    tokenizer.pad_token = tokenizer.eos_token
    model = AutoModelForCausalLM.from_pretrained(args.model)

    dataset = load_dataset("text", data_files=args.text_file, split="train")
    dataset = dataset.filter(lambda row: len(row["text"].strip()) > 0)
    dataset = dataset.map(
        lambda batch: tokenizer(batch["text"], truncation=True, max_length=512),
        batched=True,
        remove_columns=["text"],
    )
    splits = dataset.train_test_split(test_size=0.1, seed=13)

    trainer = Trainer(
        model=model,
        args=TrainingArguments(
            output_dir=args.output,
            num_train_epochs=args.epochs,
            per_device_train_batch_size=args.batch_size,
            learning_rate=args.learning_rate,
            eval_strategy="epoch",
            report_to="none",
        ),
        train_dataset=splits["train"],
        eval_dataset=splits["test"],
        data_collator=DataCollatorForLanguageModeling(tokenizer, mlm=False),
    )
    trainer.train()
    loss = trainer.evaluate()["eval_loss"]
    print(f"loss {loss:.3f}, perplexity {math.exp(loss):.1f}")
    trainer.save_model(args.output)
    tokenizer.save_pretrained(args.output)


if __name__ == "__main__":
    main()
