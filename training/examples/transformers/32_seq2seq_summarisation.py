"""Train a model that writes headlines for articles."""

import argparse

from datasets import load_dataset
from transformers import (
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    DataCollatorForSeq2Seq,
    Seq2SeqTrainer,
    Seq2SeqTrainingArguments,
)


def word_recall(candidate: str, reference: str) -> float:
    """Share of the words of the reference that occur in the candidate."""
    wanted = set(reference.lower().split())
    found = wanted & set(candidate.lower().split())
    return len(found) / max(len(wanted), 1)


class HeadlineTask:
    """Prepare rows and measure predictions with one tokenizer."""

    def __init__(self, tokenizer, max_source: int = 512, max_target: int = 32):
        self.tokenizer = tokenizer
        self.max_source = max_source
        self.max_target = max_target

    def encode(self, rows):
        """Tokenize articles as inputs and headlines as labels."""
        return self.tokenizer(
            [f"headline: {article}" for article in rows["text"]],
            max_length=self.max_source,
            truncation=True,
        ) | {
            "labels": self.tokenizer(
                text_target=rows["title"], max_length=self.max_target, truncation=True
            )["input_ids"]
        }

    def metrics(self, prediction):
        """Mean word recall of all headlines."""
        texts = []
        for ids in (prediction.predictions, prediction.label_ids):
            ids = ids.copy()
            ids[ids < 0] = self.tokenizer.pad_token_id
            texts.append(self.tokenizer.batch_decode(ids, skip_special_tokens=True))
        recalls = [word_recall(candidate, reference) for candidate, reference in zip(*texts)]
        return {"recall": sum(recalls) / len(recalls)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", help="JSON lines with text and title")
    parser.add_argument("--model", default="google/flan-t5-small")
    parser.add_argument("--epochs", type=int, default=3)
    args = parser.parse_args()

    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForSeq2SeqLM.from_pretrained(args.model)
    task = HeadlineTask(tokenizer)
    dataset = load_dataset("json", data_files=args.articles, split="train")
    dataset = dataset.map(task.encode, batched=True, remove_columns=dataset.column_names)
    splits = dataset.train_test_split(test_size=0.1, seed=1)

    trainer = Seq2SeqTrainer(
        model=model,
        args=Seq2SeqTrainingArguments(
            output_dir="out/headlines",
            eval_strategy="epoch",
            learning_rate=1e-4,
            num_train_epochs=args.epochs,
            predict_with_generate=True,
            generation_max_length=32,
            report_to="none",
        ),
        train_dataset=splits["train"],
        eval_dataset=splits["test"],
        data_collator=DataCollatorForSeq2Seq(tokenizer, model=model),
        compute_metrics=task.metrics,
    )
    trainer.train()


if __name__ == "__main__":
    main()
