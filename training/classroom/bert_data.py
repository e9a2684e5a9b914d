"""Batches for the classroom BERT: texts of the world with masks, and labelled reviews."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from . import data, worlds
from .reviews import Choice, Review, is_heldout, review
from .wordpiece import MASK, PAD, SPECIAL, WordPiece

LANGUAGES = ("en", "zh")
MASKED = 0.15  # share of tokens that are asked for; of these 8 in 10 are hidden, 1 replaced, 1 left
TOGETHER = 4  # batches that are drawn at once
REVIEWS = 0.25  # of the texts with masks so many are reviews, without their label
UNLABELLED = Choice(late_words=None)


@dataclass(frozen=True)
class Corpus:
    """Texts by language; each held-out one has a sentence that no training text has."""

    train: dict[str, list[str]]
    heldout: dict[str, list[str]]


def load_corpus(work: Path, characters: int) -> Corpus:
    """The texts of the classroom GPT but for its sums."""
    work.mkdir(parents=True, exist_ok=True)
    found = data.texts(work, characters)
    train, heldout = (
        {language: [one.text for one in side if one.language == language] for language in LANGUAGES}
        for side in (found.train, found.heldout)
    )
    return Corpus(train, heldout)


def heldout_parts(text: str) -> list[str]:
    """The sentences of a held-out text that are held out."""
    return [part for part in worlds.split(text) if data.is_heldout(part)]


def random_text(corpus: Corpus, language: str, random: np.random.Generator) -> str:
    """Nothing that is held out."""
    if random.random() < REVIEWS:
        return random_review(language, random, UNLABELLED).text
    texts = corpus.train[language]
    return texts[random.integers(len(texts))]


def random_review(language: str, random: np.random.Generator, choice: Choice = Choice(), heldout: bool = False) -> Review:
    while True:
        found = review(language, random, choice)
        if is_heldout(found.text) == heldout:
            return found


def padded(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Tokens and mask, [n, longest]."""
    longest = max(map(len, rows))
    tokens = torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])
    return tokens, (tokens != PAD).long()


class MaskedBatches:
    """Batch by number: tokens, mask, and targets that are -100 where nothing is asked.

    Four batches are drawn together and sorted by length, which saves half of the work: most of a
    batch of mixed lengths is padding.
    """

    def __init__(self, corpus: Corpus, tokenizer: WordPiece, seed: int, size: int, context: int):
        self.corpus, self.tokenizer, self.seed, self.size, self.context = corpus, tokenizer, seed, size, context
        self._drawn: tuple[int, list[list[list[int]]]] = (-1, [])

    def __getitem__(self, number: int) -> tuple[Tensor, Tensor, Tensor]:
        if self._drawn[0] != number // TOGETHER:
            self._drawn = (number // TOGETHER, self._draw(number // TOGETHER))
        random = np.random.default_rng((self.seed, 1, number))
        return masked(self.tokenizer, *padded(self._drawn[1][number % TOGETHER]), random)

    def _draw(self, group: int) -> list[list[list[int]]]:
        random = np.random.default_rng((self.seed, 0, group))
        texts = [random_text(self.corpus, LANGUAGES[i % 2], random) for i in range(TOGETHER * self.size)]
        rows = sorted((self.tokenizer.encode(text, self.context) for text in texts), key=len)
        return [rows[i * self.size : (i + 1) * self.size] for i in random.permutation(TOGETHER)]


def masked(tokenizer: WordPiece, tokens: Tensor, mask: Tensor, random: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """Tokens with some of them hidden, mask, and targets."""
    asked = torch.from_numpy(random.random(tokens.shape) < MASKED) & (tokens >= len(SPECIAL))
    asked[0, 1] = True  # never none at all
    targets = tokens.masked_fill(~asked, -100)
    fate = torch.from_numpy(random.random(tokens.shape))
    tokens = tokens.masked_fill(asked & (fate < 0.8), MASK)
    other = torch.from_numpy(random.integers(len(SPECIAL), len(tokenizer.tokens), tokens.shape))
    return torch.where(asked & (fate >= 0.9), other, tokens), mask, targets


def review_batch(tokenizer: WordPiece, random: np.random.Generator, size: int, context: int) -> tuple[Tensor, Tensor, Tensor]:
    """Tokens, mask and labels [n]."""
    found = [random_review(LANGUAGES[i % 2], random) for i in range(size)]
    tokens, mask = padded([tokenizer.encode(one.text, context) for one in found])
    return tokens, mask, torch.tensor([one.label for one in found])
