"""What the classroom BERT can do, measured on texts that it was not trained on."""

import numpy as np
import torch

from .bert_data import LANGUAGES, Corpus, heldout_parts, padded, random_review
from .bert_model import MaskedBert, SentimentBert
from .reviews import Choice
from .wordpiece import MASK, PUNCTUATION, WordPiece, words_of

SEED = 20_260_102  # of everything that is measured; training has others
COMMON = 200  # words and characters that are so frequent tell little


def mask_figures(model: MaskedBert, corpus: Corpus, tokenizer: WordPiece, texts: int) -> dict[str, dict[str, float]]:
    """Percent of the hidden words (English) or characters (Chinese) that stand first, or in the top five."""
    return {language: _mask_figures(model, corpus, tokenizer, language, texts) for language in LANGUAGES}


def sentiment_figures(model: SentimentBert, tokenizer: WordPiece, texts: int) -> dict[str, dict[str, float]]:
    """Percent of the reviews that are judged right, by how they differ from those of training."""
    return {language: _sentiment_figures(model, tokenizer, language, texts) for language in LANGUAGES}


def questions(
    corpus: Corpus, tokenizer: WordPiece, language: str, count: int, random: np.random.Generator
) -> list[tuple[str, str]]:
    """(text with [MASK], the hidden word): any word but signs of a sentence that is held out."""
    found: list[tuple[str, str]] = []
    texts = corpus.heldout[language]
    while len(found) < count:
        whole = texts[random.integers(len(texts))]
        parts = heldout_parts(whole)
        part = parts[random.integers(len(parts))]
        before, _, after = whole.partition(part)
        words = words_of(part)
        places = [i for i, word in enumerate(words) if word in tokenizer.vocab and word not in PUNCTUATION]
        if not places:
            continue
        place = places[random.integers(len(places))]
        hidden, words[place] = words[place], "[MASK]"
        between = " " if language == "en" else ""
        found.append((between.join([*words_of(before), *words, *words_of(after)]), hidden))
    return found


def is_common(tokenizer: WordPiece, word: str) -> bool:
    """Words stand in the vocabulary by how often they occur in training."""
    return tokenizer.vocab[word] < tokenizer.words_from + COMMON


@torch.no_grad()
def ranks(model: MaskedBert, tokenizer: WordPiece, asked: list[tuple[str, str]]) -> list[int]:
    """Where the hidden word stands in the model's list, from 0."""
    found: list[int] = []
    for start in range(0, len(asked), 128):
        part = asked[start : start + 128]
        tokens, mask = padded([tokenizer.encode(words, model.config.context) for words, _ in part])
        scores = model.at(model.bert(tokens, mask)[tokens == MASK])
        true = torch.tensor([tokenizer.vocab[hidden] for _, hidden in part])
        found += (scores > scores.gather(1, true[:, None])).sum(1).tolist()
    return found


@torch.no_grad()
def judged(model: SentimentBert, tokenizer: WordPiece, texts: list[str]) -> list[int]:
    labels: list[int] = []
    for start in range(0, len(texts), 128):
        tokens, mask = padded([tokenizer.encode(one, model.config.context) for one in texts[start : start + 128]])
        labels += model(tokens, mask).argmax(1).tolist()
    return labels


def _mask_figures(
    model: MaskedBert, corpus: Corpus, tokenizer: WordPiece, language: str, texts: int
) -> dict[str, float]:
    asked = questions(corpus, tokenizer, language, texts, np.random.default_rng(SEED))
    found = np.array(ranks(model, tokenizer, asked))
    rare = np.array([not is_common(tokenizer, hidden) for _, hidden in asked])
    result = {"topFive": found < 5, "first": found == 0, "rareTopFive": (found < 5)[rare], "rareFirst": (found == 0)[rare]}
    return {name: _percent(hits) for name, hits in result.items()}


def _sentiment_figures(model: SentimentBert, tokenizer: WordPiece, language: str, texts: int) -> dict[str, float]:
    result: dict[str, float] = {}
    cases = {
        "heldOut": (Choice(), True),
        "lateWords": (Choice(late_words=True), False),
        "latePatterns": (Choice(late_patterns=True), False),
    }
    for i, (name, (choice, heldout)) in enumerate(cases.items()):
        random = np.random.default_rng(SEED + 1 + i)
        found = [random_review(language, random, choice, heldout) for _ in range(texts)]
        labels = judged(model, tokenizer, [one.text for one in found])
        hits = np.array([label == one.label for label, one in zip(labels, found, strict=True)])
        result[name] = _percent(hits)
        if name == "heldOut":
            for kind in ("plain", "negated", "mixed"):
                result[kind] = _percent(hits[[one.kind == kind for one in found]])
    return result


def _percent(hits: np.ndarray) -> float:
    return round(100 * float(np.mean(hits)), 1) if len(hits) else 0.0
