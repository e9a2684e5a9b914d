"""How good is a completer? It sees code up to a cursor, and its text is compared with what really stood there."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Report:
    cursors: int  # how many places were tried
    exact: float  # share of them where the whole rest of the line was right
    similarity: float  # mean edit similarity, from 0 to 1

    def __str__(self) -> str:
        return f"{self.cursors} cursors: {self.exact:.1%} lines exact, edit similarity {self.similarity:.3f}"


def edit_distance(a: str, b: str) -> int:
    """How many characters must be put in, taken out or replaced to make `b` of `a` (Levenshtein)."""
    row = list(range(len(b) + 1))  # from nothing to each beginning of b
    for i, left in enumerate(a, start=1):
        above, row = row, [i]
        for j, right in enumerate(b, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right)))
    return row[-1]


def edit_similarity(a: str, b: str) -> float:
    """1 for the same text, 0 for nothing in common. Near misses get a share: they save typing, too."""
    longest = max(len(a), len(b))
    return 1 - edit_distance(a, b) / longest if longest else 1.0


def cursors(text: str, seed: int = 1) -> list[tuple[str, str]]:
    """(code before the cursor, rest of its line): for each line one place, at least two characters before its end."""
    chance = random.Random(seed)  # the same places each time, so that two completers can be compared
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        first = len(bare) - len(bare.lstrip())
        if len(bare) - first >= 4:
            place = chance.randint(first + 1, len(bare) - 2)
            found.append((text[: start + place], bare[place:]))
        start += len(line)
    return found


def evaluate(complete: Callable[[str], str], texts: list[str]) -> Report:
    """Tries `complete` at the cursors of all texts."""
    tried = exact = 0
    similarity = 0.0
    for text in texts:
        for before, wanted in cursors(text):
            got = complete(before).rstrip()
            tried += 1
            exact += got == wanted
            similarity += edit_similarity(got, wanted)
    return Report(tried, exact / max(1, tried), similarity / max(1, tried))
