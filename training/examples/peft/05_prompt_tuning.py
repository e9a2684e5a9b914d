"""Prompt tuning: learn a few virtual tokens and leave the model as it is."""

import torch
from datasets import Dataset
from peft import PromptTuningConfig, PromptTuningInit, TaskType, get_peft_model
from torch.utils.data import DataLoader
from transformers import AutoModelForCausalLM, AutoTokenizer, DataCollatorForLanguageModeling

model_name = "EleutherAI/pythia-160m"
tokenizer = AutoTokenizer.from_pretrained(model_name)
tokenizer.pad_token = tokenizer.eos_token
model = AutoModelForCausalLM.from_pretrained(model_name)

config = PromptTuningConfig(
    task_type=TaskType.CAUSAL_LM,
    prompt_tuning_init=PromptTuningInit.TEXT,
    prompt_tuning_init_text="Messages of customers, sorted into complaints and others.",
    num_virtual_tokens=12,
    tokenizer_name_or_path=model_name,
)
model = get_peft_model(model, config)
model.print_trainable_parameters()

messages = [
    ("My parcel is three weeks late.", "complaint"),
    ("Thank you for the quick help!", "no complaint"),
    ("Nobody picks up the phone.", "complaint"),
]
dataset = Dataset.from_dict({"text": [f"Message: {m} Label: {label}" for m, label in messages]})
dataset = dataset.map(lambda row: tokenizer(row["text"]), remove_columns=["text"])
collator = DataCollatorForLanguageModeling(tokenizer, mlm=False)
loader = DataLoader(dataset, batch_size=2, shuffle=True, collate_fn=collator)

optimizer = torch.optim.AdamW(model.parameters(), lr=3e-2)
model.train()
for epoch in range(10):
    total = 0.0
    for batch in loader:
        loss = model(**batch).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        total += loss.item()
    print(f"epoch {epoch}: loss {total / len(loader):.3f}")

model.save_pretrained("out/prompt-tuning")
