"""ROUGE-1: how many words do a summary and a reference written by a person have in common?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Rouge:
    precision: float  # which share of the summary's words stands in the reference: does it stay on the matter?
    recall: float  # which share of the reference's words stands in the summary: is everything there?
    f1: float  # both in one number; it is high only if both are


def units(text: str) -> list[str]:
    """English words in lower case; each Chinese character by itself, as is usual for this measure."""
    return re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", text.lower())


def rouge1(summary: str, reference: str) -> Rouge:
    """A word that stands twice in the summary and once in the reference counts once."""
    got, wanted = Counter(units(summary)), Counter(units(reference))
    common = sum((got & wanted).values())
    if common == 0:
        return Rouge(0.0, 0.0, 0.0)
    precision, recall = common / sum(got.values()), common / sum(wanted.values())
    return Rouge(precision, recall, 2 * precision * recall / (precision + recall))


def mean(scores: list[Rouge]) -> Rouge:
    """The mean of each number."""
    count = max(1, len(scores))
    return Rouge(*(sum(getattr(score, name) for score in scores) / count for name in ("precision", "recall", "f1")))
