"""The classroom BERT: filling masks, then judging reviews, then two folders in the hub's layout."""

import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from .bert_data import LANGUAGES, Corpus, MaskedBatches, load_corpus, random_text, review_batch
from .bert_figures import mask_figures, sentiment_figures
from .bert_folder import write_bert
from .bert_model import BertConfig, MaskedBert, SentimentBert
from .data import CHARACTERS
from .fit import Plan, fit
from .int8 import rounded
from .wordpiece import WordPiece, learn

SEED = 11
MASK_STEPS, MASK_BATCH = 8000, 128
SENTIMENT_STEPS, SENTIMENT_BATCH = 600, 64


def run(work: Path, out: Path, smoke: bool) -> None:
    """Train, measure, write `out`/classroom-bert. `smoke` goes the whole way in seconds."""
    work = work / "bert"
    corpus = load_corpus(work, 300_000 if smoke else CHARACTERS)
    tokenizer = bert_tokenizer(corpus)
    small = {"width": 64, "layers": 1} if smoke else {}
    config = BertConfig(vocabulary=len(tokenizer.tokens), **small)
    texts = 50 if smoke else 2000
    masked = train_masks(work / "mask", config, corpus, tokenizer, smoke)
    sentiment = train_sentiment(work / "sentiment", config, masked, tokenizer, smoke)
    states = {"mask": masked.state_dict(), "sentiment": sentiment.state_dict()}
    measured = {}
    for bits in ("fp32", "int8"):
        if bits == "int8":
            masked.load_state_dict(rounded(states["mask"]))
            sentiment.load_state_dict(rounded(states["sentiment"]))
        measured[bits] = {
            "mask": mask_figures(masked, corpus, tokenizer, texts),
            "sentiment": sentiment_figures(sentiment, tokenizer, texts),
        }
    (work / "figures.json").write_text(json.dumps(measured, indent=2))
    write_bert(out / "classroom-bert", config, states, masked, sentiment, corpus, tokenizer, measured, work)


def bert_tokenizer(corpus: Corpus) -> WordPiece:
    """Every word that is trained on, but for the rarest."""
    random = np.random.default_rng(SEED)
    return learn(random_text(corpus, LANGUAGES[i % 2], random) for i in range(60_000))


def train_masks(work: Path, config: BertConfig, corpus: Corpus, tokenizer: WordPiece, smoke: bool) -> MaskedBert:
    torch.manual_seed(SEED)
    model = MaskedBert(config)
    batches = MaskedBatches(corpus, tokenizer, SEED, 16 if smoke else MASK_BATCH, config.context)

    def check() -> dict[str, float]:
        found = mask_figures(model, corpus, tokenizer, 20 if smoke else 200)
        return {f"topFive_{language}": found[language]["topFive"] for language in LANGUAGES}

    plan = Plan(4, warmup=1, checkEvery=4) if smoke else Plan(MASK_STEPS)
    fit(work, model, plan, lambda step: model.loss(*batches[step]), check)
    return model


def train_sentiment(work: Path, config: BertConfig, masked: MaskedBert, tokenizer: WordPiece, smoke: bool) -> SentimentBert:
    """From the weights that fill masks; only the head is new."""
    torch.manual_seed(SEED)
    model = SentimentBert(config)
    model.bert.load_state_dict(masked.bert.state_dict(), strict=False)

    def loss_of(step: int) -> torch.Tensor:
        random = np.random.default_rng((SEED + 1, step))
        tokens, mask, labels = review_batch(tokenizer, random, 16 if smoke else SENTIMENT_BATCH, config.context)
        return F.cross_entropy(model(tokens, mask).float(), labels)

    def check() -> dict[str, float]:
        found = sentiment_figures(model, tokenizer, 20 if smoke else 200)
        return {f"{case}_{language}": found[language][case] for case in ("heldOut", "lateWords", "latePatterns") for language in LANGUAGES}

    plan = Plan(4, warmup=1, checkEvery=4) if smoke else Plan(SENTIMENT_STEPS, 0.002, 4e-4, checkEvery=100)
    fit(work, model, plan, loss_of, check)
    return model
