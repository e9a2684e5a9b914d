"""Train a summarisation model with Seq2SeqTrainer."""

from datasets import load_dataset
from transformers import (
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    DataCollatorForSeq2Seq,
    Seq2SeqTrainer,
    Seq2SeqTrainingArguments,
)

checkpoint = "google/flan-t5-small"
prefix = "summarize: "

tokenizer = AutoTokenizer.from_pretrained(checkpoint)
model = AutoModelForSeq2SeqLM.from_pretrained(checkpoint)
dataset = load_dataset("billsum", split="ca_test").train_test_split(test_size=0.2, seed=1)


def preprocess(examples):
    """Tokenize documents as inputs and summaries as labels."""
    inputs = [prefix + document for document in examples["text"]]
    model_inputs = tokenizer(inputs, max_length=1024, truncation=True)
    labels = tokenizer(text_target=examples["summary"], max_length=128, truncation=True)
    model_inputs["labels"] = labels["input_ids"]
    return model_inputs


tokenized = dataset.map(preprocess, batched=True, remove_columns=dataset["train"].column_names)


def compute_metrics(prediction):
    """Share of the words of the reference that occur in the summary."""
    ids, label_ids = prediction
    ids[ids < 0] = tokenizer.pad_token_id
    label_ids[label_ids < 0] = tokenizer.pad_token_id
    summaries = tokenizer.batch_decode(ids, skip_special_tokens=True)
    references = tokenizer.batch_decode(label_ids, skip_special_tokens=True)
    recalls = []
    for summary, reference in zip(summaries, references):
        wanted = set(reference.lower().split())
        found = wanted & set(summary.lower().split())
        recalls.append(len(found) / max(len(wanted), 1))
    return {"recall": sum(recalls) / len(recalls)}


args = Seq2SeqTrainingArguments(
    output_dir="out/flan-billsum",
    eval_strategy="epoch",
    learning_rate=2e-5,
    per_device_train_batch_size=8,
    per_device_eval_batch_size=8,
    num_train_epochs=3,
    predict_with_generate=True,
    generation_max_length=128,
    report_to="none",
)
trainer = Seq2SeqTrainer(
    model=model,
    args=args,
    train_dataset=tokenized["train"],
    eval_dataset=tokenized["test"],
    processing_class=tokenizer,
    data_collator=DataCollatorForSeq2Seq(tokenizer, model=model),
    compute_metrics=compute_metrics,
)
trainer.train()
