"""Prefix tuning of a sequence-to-sequence model."""

from datasets import load_dataset
from peft import PrefixTuningConfig, TaskType, get_peft_model
from transformers import (
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    DataCollatorForSeq2Seq,
    Seq2SeqTrainer,
    Seq2SeqTrainingArguments,
)

model_name = "facebook/bart-base"
tokenizer = AutoTokenizer.from_pretrained(model_name)
base_model = AutoModelForSeq2SeqLM.from_pretrained(model_name)

config = PrefixTuningConfig(task_type=TaskType.SEQ_2_SEQ_LM, num_virtual_tokens=20)
model = get_peft_model(base_model, config)
model.print_trainable_parameters()


def preprocess(batch):
    """Tokenize dialogues and their summaries."""
    model_inputs = tokenizer(batch["dialogue"], max_length=512, truncation=True)
    labels = tokenizer(text_target=batch["summary"], max_length=96, truncation=True)
    model_inputs["labels"] = labels["input_ids"]
    return model_inputs


dataset = load_dataset("knkarthick/samsum")
dataset = dataset.map(preprocess, batched=True, remove_columns=dataset["train"].column_names)

trainer = Seq2SeqTrainer(
    model=model,
    args=Seq2SeqTrainingArguments(
        output_dir="out/prefix-bart",
        per_device_train_batch_size=16,
        learning_rate=1e-2,
        num_train_epochs=3,
        eval_strategy="epoch",
        report_to="none",
    ),
    train_dataset=dataset["train"],
    eval_dataset=dataset["validation"],
    data_collator=DataCollatorForSeq2Seq(tokenizer, model=model),
)
trainer.train()
model.save_pretrained("out/prefix-bart/adapter")
