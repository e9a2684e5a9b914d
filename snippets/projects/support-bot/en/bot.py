"""A support bot: it finds the entry of a FAQ that fits a question, and says so when none does.

Read this file from top to bottom, it is the way of a question:
text → words → a score for every entry (BM25) → an answer, or "I do not know".
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = "I do not know that. Please ask in other words, or write to a person: tea@example.com"
FAQ = Path(__file__).parent / "data" / "faq.jsonl"

# The two dials of BM25, at their usual values.
REPEATED = 1.5  # how much a word counts that appears again and again in one entry
LONG = 0.75  # how much a long entry is held back: it has more words, so more of them fit by chance


@dataclass(frozen=True)
class Entry:
    """One line of the FAQ."""

    id: str
    question: str
    answer: str
    also: tuple[str, ...] = ()  # other ways to ask the same


@dataclass(frozen=True)
class Answer:
    text: str
    entry: str | None  # id of the entry that it comes from; None: the bot does not know
    coverage: float  # which share of the question the entry covers, from 0 to 1


def read_faq(file: str | Path = FAQ) -> list[Entry]:
    """The entries of a file with one JSON object a line."""
    entries = []
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        if line.strip():
            found = json.loads(line)
            entries.append(Entry(found["id"], found["question"], found["answer"], tuple(found.get("also", ()))))
    return entries


def words(text: str) -> list[str]:
    """The words of a text in lower case. Chinese has no blanks: there, any two neighbouring characters count."""
    found = []
    for run in re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]+", text.lower()):
        if run[0] < "\u4e00":
            found.append(run[:-1] if len(run) > 3 and run.endswith("s") else run)  # parcels → parcel
        elif len(run) == 1:
            found.append(run)
        else:
            found.extend(run[i : i + 2] for i in range(len(run) - 1))
    return found


class Index:
    """What is counted once, before any question comes."""

    def __init__(self, entries: list[Entry]):
        self.entries = list(entries)
        texts = [" ".join((each.question, *each.also, each.answer)) for each in self.entries]
        self.counts = [Counter(words(text)) for text in texts]
        self.lengths = [sum(count.values()) for count in self.counts]
        self.mean_length = sum(self.lengths) / max(1, len(self.lengths))
        self.appears_in = Counter(word for count in self.counts for word in count)

    def rarity(self, word: str) -> float:
        """How much a word tells. "How" stands in half of all entries, "invoice" in one: that one decides."""
        entries = len(self.entries)
        with_word = self.appears_in[word]
        # >>> Your piece: a rare word must weigh more than a common one.
        return 1.0
        # <<< Your piece ends here.

    def score(self, question: str, i: int) -> float:
        """BM25: how well entry number `i` fits the question."""
        total = 0.0
        for word in words(question):
            count = self.counts[i][word]
            length = 1 - LONG + LONG * self.lengths[i] / self.mean_length
            total += self.rarity(word) * count * (REPEATED + 1) / (count + REPEATED * length)
        return total

    def coverage(self, question: str, i: int) -> float:
        """Which share of the question's words, weighed by rarity, stands in entry number `i`: from 0 to 1."""
        asked = set(words(question))
        weight = sum(self.rarity(word) for word in asked)
        covered = sum(self.rarity(word) for word in asked if word in self.counts[i])
        return covered / weight if weight > 0 else 0.0

    def search(self, question: str, most: int = 3) -> list[tuple[float, Entry]]:
        """The best entries with their scores, the best one first; entries without a common word are left out."""
        scored = [(self.score(question, i), i) for i in range(len(self.entries))]
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        return [(score, self.entries[i]) for score, i in scored[:most] if score > 0]


def answer(index: Index, question: str, least: float = 0.4) -> Answer:
    """The best entry's answer. Where it covers less than `least` of the question, the bot does not know."""
    found = index.search(question, most=1)
    if not found:
        return Answer(UNKNOWN, None, 0.0)
    entry = found[0][1]
    coverage = index.coverage(question, index.entries.index(entry))
    if coverage < least:
        return Answer(UNKNOWN, None, coverage)
    return Answer(entry.answer, entry.id, coverage)
