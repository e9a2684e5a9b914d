"""Batches for the classroom BERT: texts with masks, and labelled reviews."""

import numpy as np
import torch
from torch import Tensor

from .everyday import LANGUAGES, is_heldout, text
from .reviews import Choice, Review, review
from .wordpiece import MASK, PAD, SPECIAL, WordPiece

MASKED = 0.15  # share of tokens that are asked for; of these 8 in 10 are hidden, 1 replaced, 1 left
UNLABELLED = Choice(late_words=None)


def random_text(language: str, random: np.random.Generator) -> str:
    """Two thirds everyday sentences, a third reviews without their label; nothing that is held out."""
    if random.random() < 0.67:
        return text(language, random)
    return random_review(language, random, UNLABELLED).text


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


def masked_batch(tokenizer: WordPiece, random: np.random.Generator, size: int, context: int) -> tuple[Tensor, Tensor, Tensor]:
    """Tokens, mask and targets; targets are -100 where nothing is asked."""
    tokens, mask = padded([tokenizer.encode(random_text(LANGUAGES[i % 2], random), context) for i in range(size)])
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
