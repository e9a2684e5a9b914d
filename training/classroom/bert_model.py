"""BERT (Devlin et al. 2018), small: every token reads every other one, to both sides.

Trained to fill masks; then a head on the first token learns to tell good from bad reviews. Names of
the weights follow Hugging Face's `BertForMaskedLM` and `BertForSequenceClassification`.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class BertConfig:
    vocabulary: int = 1024
    width: int = 128
    layers: int = 4
    heads: int = 4
    context: int = 128  # tokens, [CLS] and [SEP] among them
    eps: float = 1e-12
    labels: int = 2


class Bert(nn.Module):
    """tokens [batch, time] → states [batch, time, width]."""

    def __init__(self, config: BertConfig):
        super().__init__()
        self.embeddings = Embeddings(config)
        self.encoder = nn.Module()
        self.encoder.layer = nn.ModuleList(Layer(config) for _ in range(config.layers))

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        blocked = (mask[:, None, None, :].float() - 1) * 1e9  # padding is not read
        x = self.embeddings(tokens)
        for layer in self.encoder.layer:
            x = layer(x, blocked)
        return x


class MaskedBert(nn.Module):
    """tokens [batch, time] → logits [batch, time, vocabulary]; the last matrix is the embedding's."""

    def __init__(self, config: BertConfig):
        super().__init__()
        self.config = config
        self.bert = Bert(config)
        self.cls = nn.Module()
        self.cls.predictions = Predictions(config)
        self.apply(_initialise)

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        return self.at(self.bert(tokens, mask))

    def at(self, states: Tensor) -> Tensor:
        return F.linear(self.cls.predictions.transform(states), self.bert.embeddings.word_embeddings.weight, self.cls.predictions.bias)

    def loss(self, tokens: Tensor, mask: Tensor, targets: Tensor) -> Tensor:
        """Nats a masked token; `targets` is -100 wherever nothing was asked."""
        asked = targets != -100
        return F.cross_entropy(self.at(self.bert(tokens, mask)[asked]).float(), targets[asked])


class SentimentBert(nn.Module):
    """tokens [batch, time] → logits [batch, labels], from the state of [CLS]."""

    def __init__(self, config: BertConfig):
        super().__init__()
        self.config = config
        self.bert = Bert(config)
        self.bert.pooler = nn.Module()
        self.bert.pooler.dense = nn.Linear(config.width, config.width)
        self.classifier = nn.Linear(config.width, config.labels)
        self.apply(_initialise)

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        first = self.bert(tokens, mask)[:, 0]
        return self.classifier(torch.tanh(self.bert.pooler.dense(first)))


class Embeddings(nn.Module):
    def __init__(self, config: BertConfig):
        super().__init__()
        self.word_embeddings = nn.Embedding(config.vocabulary, config.width)
        self.position_embeddings = nn.Embedding(config.context, config.width)
        self.token_type_embeddings = nn.Embedding(2, config.width)  # first and second text; we use the first
        self.LayerNorm = nn.LayerNorm(config.width, config.eps)

    def forward(self, tokens: Tensor) -> Tensor:
        positions = self.position_embeddings.weight[: tokens.shape[1]]
        return self.LayerNorm(self.word_embeddings(tokens) + positions + self.token_type_embeddings.weight[0])


class Layer(nn.Module):
    """Attention, then a feed-forward part; each is added to its input and the sum normalised."""

    def __init__(self, config: BertConfig):
        super().__init__()
        self.attention = nn.Module()
        self.attention.self = SelfAttention(config)
        self.attention.output = Output(config.width, config)
        self.intermediate = nn.Module()
        self.intermediate.dense = nn.Linear(config.width, 4 * config.width)
        self.output = Output(4 * config.width, config)

    def forward(self, x: Tensor, blocked: Tensor) -> Tensor:
        x = self.attention.output(self.attention.self(x, blocked), x)
        return self.output(F.gelu(self.intermediate.dense(x)), x)


class SelfAttention(nn.Module):
    """softmax(q kᵀ / sqrt(d) + blocked) v; q, k and v are [batch, heads, time, d]."""

    def __init__(self, config: BertConfig):
        super().__init__()
        self.heads = config.heads
        self.query, self.key, self.value = (nn.Linear(config.width, config.width) for _ in range(3))

    def forward(self, x: Tensor, blocked: Tensor) -> Tensor:
        batch, time, width = x.shape
        q, k, v = (part(x).view(batch, time, self.heads, -1).transpose(1, 2) for part in (self.query, self.key, self.value))
        shares = (q @ k.transpose(-2, -1) * (width // self.heads) ** -0.5 + blocked).float().softmax(-1)
        return (shares.to(v.dtype) @ v).transpose(1, 2).reshape(batch, time, width)


class Output(nn.Module):
    def __init__(self, inner: int, config: BertConfig):
        super().__init__()
        self.dense = nn.Linear(inner, config.width)
        self.LayerNorm = nn.LayerNorm(config.width, config.eps)

    def forward(self, y: Tensor, x: Tensor) -> Tensor:
        return self.LayerNorm(self.dense(y) + x)


class Predictions(nn.Module):
    def __init__(self, config: BertConfig):
        super().__init__()
        self.transform = Transform(config)
        self.bias = nn.Parameter(torch.zeros(config.vocabulary))


class Transform(nn.Module):
    def __init__(self, config: BertConfig):
        super().__init__()
        self.dense = nn.Linear(config.width, config.width)
        self.LayerNorm = nn.LayerNorm(config.width, config.eps)

    def forward(self, x: Tensor) -> Tensor:
        return self.LayerNorm(F.gelu(self.dense(x)).float())  # PyTorch 1.13 norms no mixed types


def _initialise(module: nn.Module) -> None:
    if isinstance(module, (nn.Linear, nn.Embedding)):
        nn.init.normal_(module.weight, std=0.02)
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)
