"""Train an adapter with a plain PyTorch loop."""

import torch
from peft import LoraConfig, get_peft_model
from torch.utils.data import DataLoader
from transformers import AutoModelForCausalLM, AutoTokenizer, get_cosine_schedule_with_warmup


class AdapterTrainer:
    """Train the LoRA parameters of a causal model on a list of texts."""

    def __init__(self, model_name, rank=8, learning_rate=3e-4, device=None):
        self.device = device or ("cuda" if torch.cuda.is_available() else "cpu")
        self.tokenizer = AutoTokenizer.from_pretrained(model_name)
        self.tokenizer.pad_token = self.tokenizer.eos_token
        base = AutoModelForCausalLM.from_pretrained(model_name)
        self.model = get_peft_model(base, LoraConfig(r=rank, task_type="CAUSAL_LM"))
        self.model.to(self.device)
        trainable = [p for p in self.model.parameters() if p.requires_grad]
        self.optimizer = torch.optim.AdamW(trainable, lr=learning_rate)

    def collate(self, texts):
        """Tokenize a batch and build its labels."""
        batch = self.tokenizer(texts, padding=True, truncation=True, return_tensors="pt")
        labels = batch["input_ids"].clone()
        labels[batch["attention_mask"] == 0] = -100
        batch["labels"] = labels
        return batch.to(self.device)

    def fit(self, texts, epochs=3, batch_size=8):
        """Train and return the mean loss of each epoch."""
        loader = DataLoader(texts, batch_size=batch_size, shuffle=True, collate_fn=self.collate)
        steps = epochs * len(loader)
        scheduler = get_cosine_schedule_with_warmup(self.optimizer, steps // 10, steps)
        history = []
        self.model.train()
        for _ in range(epochs):
            losses = []
            for batch in loader:
                loss = self.model(**batch).loss
                loss.backward()
                torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
                self.optimizer.step()
                scheduler.step()
                self.optimizer.zero_grad(set_to_none=True)
                losses.append(loss.item())
            history.append(sum(losses) / len(losses))
        return history

    def save(self, path):
        """Save the adapter and the tokenizer."""
        self.model.save_pretrained(path)
        self.tokenizer.save_pretrained(path)
