"""Initialise a language model and tie its embedding to its head."""

import math

import torch
from torch import nn


class TiedLanguageModel(nn.Module):
    """A recurrent language model whose head shares the embedding."""

    def __init__(self, vocab_size: int, hidden_size: int, num_layers: int = 2):
        super().__init__()
        self.num_layers = num_layers
        self.embedding = nn.Embedding(vocab_size, hidden_size)
        self.rnn = nn.GRU(hidden_size, hidden_size, num_layers, batch_first=True)
        self.norm = nn.LayerNorm(hidden_size)
        self.lm_head = nn.Linear(hidden_size, vocab_size, bias=False)
        self.apply(self._init_weights)
        self.lm_head.weight = self.embedding.weight

    def _init_weights(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, mean=0.0, std=0.02)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
        elif isinstance(module, nn.Embedding):
            nn.init.normal_(module.weight, mean=0.0, std=0.02)
        elif isinstance(module, nn.GRU):
            for key, parameter in module.named_parameters():
                if key.startswith("weight"):
                    nn.init.orthogonal_(parameter)
                else:
                    nn.init.zeros_(parameter)

    def forward(self, ids, state=None):
        x, state = self.rnn(self.embedding(ids), state)
        return self.lm_head(self.norm(x)), state


torch.manual_seed(0)
model = TiedLanguageModel(vocab_size=1000, hidden_size=64)
ids = torch.randint(0, 1000, (8, 20))
logits, _ = model(ids)
loss = nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), ids[:, 1:].flatten())
print(f"loss {loss.item():.3f}, a uniform guess has {math.log(1000):.3f}")
print(f"{sum(p.numel() for p in model.parameters()):,} parameters")
