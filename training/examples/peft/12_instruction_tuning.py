"""Instruction tuning with LoRA; only the answers count in the loss."""

from dataclasses import dataclass

import torch
from datasets import load_dataset
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer, Trainer, TrainingArguments

PROMPT = "### Instruction:\n{instruction}\n\n### Response:\n"
MAX_LENGTH = 512

tokenizer = AutoTokenizer.from_pretrained("gpt2-medium")
tokenizer.pad_token = tokenizer.eos_token


def encode(row):
    """Mask the prompt with -100, so that only the answer is learned."""
    prompt_ids = tokenizer(PROMPT.format(instruction=row["instruction"]))["input_ids"]
    answer_ids = tokenizer(row["output"] + tokenizer.eos_token)["input_ids"]
    return {
        "input_ids": (prompt_ids + answer_ids)[:MAX_LENGTH],
        "labels": ([-100] * len(prompt_ids) + answer_ids)[:MAX_LENGTH],
    }


@dataclass
class AnswerCollator:
    """Pad inputs and labels to the longest row of a batch."""

    pad_token_id: int

    def __call__(self, rows):
        longest = max(len(row["input_ids"]) for row in rows)
        batch = {"input_ids": [], "attention_mask": [], "labels": []}
        for row in rows:
            size = len(row["input_ids"])
            missing = longest - size
            batch["input_ids"].append(row["input_ids"] + [self.pad_token_id] * missing)
            batch["attention_mask"].append([1] * size + [0] * missing)
            batch["labels"].append(row["labels"] + [-100] * missing)
        return {key: torch.tensor(value) for key, value in batch.items()}


dataset = load_dataset("tatsu-lab/alpaca", split="train")
dataset = dataset.filter(lambda row: row["input"] == "")
dataset = dataset.map(encode, remove_columns=dataset.column_names)
splits = dataset.train_test_split(test_size=500, seed=0)

model = AutoModelForCausalLM.from_pretrained("gpt2-medium")
model = get_peft_model(model, LoraConfig(r=16, lora_alpha=32, task_type="CAUSAL_LM"))

trainer = Trainer(
    model=model,
    args=TrainingArguments(
        output_dir="out/instruct",
        learning_rate=2e-4,
        per_device_train_batch_size=8,
        num_train_epochs=1,
        report_to="none",
    ),
    train_dataset=splits["train"],
    eval_dataset=splits["test"],
    data_collator=AnswerCollator(tokenizer.pad_token_id),
)
trainer.train()
print(trainer.evaluate())
