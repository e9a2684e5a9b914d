"""A small GPT: embedding, blocks, head, loss, generation."""

from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclass
class GPTConfig:
    vocab_size: int = 256
    context_length: int = 128
    num_layers: int = 4
    num_heads: int = 4
    hidden_size: int = 128
    dropout: float = 0.1


class GPT(nn.Module):
    """A decoder that predicts the next token."""

    def __init__(self, config: GPTConfig):
        super().__init__()
        self.config = config
        self.token_embedding = nn.Embedding(config.vocab_size, config.hidden_size)
        self.position_embedding = nn.Embedding(config.context_length, config.hidden_size)
        layer = nn.TransformerEncoderLayer(
            d_model=config.hidden_size,
            nhead=config.num_heads,
            dim_feedforward=4 * config.hidden_size,
            dropout=config.dropout,
            activation="gelu",
            batch_first=True,
            norm_first=True,
        )
        self.blocks = nn.TransformerEncoder(layer, config.num_layers, enable_nested_tensor=False)
        self.norm = nn.LayerNorm(config.hidden_size)
        self.head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)
        self.head.weight = self.token_embedding.weight

    def forward(self, ids, targets=None):
        """Return logits, and the loss where targets are given."""
        time = ids.size(1)
        positions = torch.arange(time, device=ids.device)
        x = self.token_embedding(ids) + self.position_embedding(positions)
        mask = nn.Transformer.generate_square_subsequent_mask(time, device=ids.device)
        x = self.norm(self.blocks(x, mask=mask, is_causal=True))
        logits = self.head(x)
        if targets is None:
            return logits, None
        loss = F.cross_entropy(logits.flatten(0, 1), targets.flatten())
        return logits, loss

    @torch.no_grad()
    def generate(self, ids, max_new_tokens, temperature=1.0, top_k=None):
        """Sample tokens one after the other."""
        for _ in range(max_new_tokens):
            context = ids[:, -self.config.context_length :]
            logits = self(context)[0][:, -1] / temperature
            if top_k is not None:
                best, choices = logits.topk(top_k, dim=-1)
                drawn = torch.multinomial(best.softmax(dim=-1), num_samples=1)
                next_id = choices.gather(-1, drawn)
            else:
                next_id = torch.multinomial(logits.softmax(dim=-1), num_samples=1)
            ids = torch.cat((ids, next_id), dim=1)
        return ids


if __name__ == "__main__":
    model = GPT(GPTConfig()).eval()
    start = torch.tensor([list(b"hello ")])
    print(bytes(model.generate(start, 20, top_k=50)[0].tolist()))
