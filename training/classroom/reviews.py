"""Short reviews of the small world, good or bad: meals, trips, books, lessons, in two languages.

A review is one or two opinions. An opinion joins a thing, a word that praises or blames, and
perhaps a negation ("not bad", 不太好吃), which turns it. In a mixed review what comes after the "but"
decides, or the verdict at the end. Some words (`LATE_WORDS`) and patterns (`LATE_PATTERNS`) are kept
from the labelled reviews: the words occur in unlabelled text only, the patterns nowhere in training.
"""

import hashlib
import re
from dataclasses import dataclass

import numpy as np

from .review_words import ADJECTIVES, LATE_PATTERNS, LATE_WORDS, NEVER_NEGATED, PATTERNS, THINGS, VERDICTS

LABELS = ("negative", "positive")


@dataclass(frozen=True)
class Review:
    text: str
    label: int  # index into LABELS
    kind: str  # plain, negated or mixed


@dataclass(frozen=True)
class Choice:
    """What a review may be made of."""

    late_words: bool | None = False  # True: only late words; None: all, for unlabelled text
    late_patterns: bool = False


def review(language: str, random: np.random.Generator, choice: Choice = Choice()) -> Review:
    """A third plain, a third with a negation, a third mixed."""
    label = int(random.integers(2))
    domain = str(random.choice(list(THINGS[language])))
    kind = str(random.choice(["plain", "negated", "mixed"]))
    patterns = (LATE_PATTERNS if choice.late_patterns else PATTERNS)[language][kind]
    pattern = patterns[random.integers(len(patterns))]
    first, second = (THINGS[language][domain][i] for i in random.choice(len(THINGS[language][domain]), 2, replace=False))
    slots = {"a": first, "b": second, "domain": DOMAIN[language][domain]}
    for slot, side in (("good", 1), ("bad", 0), ("fine", 1), ("poor", 0)):
        slots[slot] = _adjective(language, domain, side, random, choice, kind)
    slots["verdict"] = VERDICTS[language][label][random.integers(len(VERDICTS[language][label]))]
    text = re.sub(r"\ba (?=[aeiou])", "an ", pattern[label].format(**slots))
    return Review(sentence_case(text), label, kind)


def is_heldout(text: str) -> bool:
    """One review in twenty, told from its letters alone, is never trained on."""
    return hashlib.sha256(text.encode("utf-8")).digest()[0] % 20 == 0


def sentence_case(words: str) -> str:
    """Capital letters at the starts of English sentences."""
    return re.sub(r"(^|[.?!] )([a-z])", lambda match: match[1] + match[2].upper(), words)


def _adjective(language: str, domain: str, side: int, random: np.random.Generator, choice: Choice, kind: str) -> str:
    """One that suits the domain, or a general one."""
    table = ADJECTIVES[language][side]
    words = [word for word in table["any"] + table[domain] if _allowed(word, language, choice, kind)]
    return words[random.integers(len(words))]


def _allowed(word: str, language: str, choice: Choice, kind: str) -> bool:
    if kind != "plain" and word in NEVER_NEGATED:
        return False
    return choice.late_words is None or (word in LATE_WORDS[language]) == choice.late_words


DOMAIN = {
    "en": {"meal": "restaurant", "trip": "trip", "book": "book", "lesson": "lesson"},
    "zh": {"meal": "饭店", "trip": "旅行", "book": "书", "lesson": "课"},
}
