"""A completer for code that only counts: which piece came next, each time these pieces came before?

Read this file from top to bottom: text → pieces → counts → the next piece → the rest of the line.
"""

from __future__ import annotations

import re
from collections import Counter

END = "\n"  # the piece that ends a line


def pieces(text: str) -> list[str]:
    """Words, runs of blanks, and single signs. Put together again they give the text."""
    return re.findall(r"\w+|\n|[^\S\n]+|[^\w\s]", text)


class Completer:
    """Counts what comes after every one, two, … pieces. Such counts are called n-grams."""

    def __init__(self, order: int = 4):
        self.longest = order - 1  # a 4-gram: three pieces before, one after
        self.after: dict[tuple[str, ...], Counter] = {}

    def learn(self, text: str) -> None:
        """Counts one more file. Empty lines are left out: they say nothing about the next line."""
        lines = [line.rstrip() for line in text.splitlines() if line.strip()]
        found = pieces("".join(line + END for line in lines))
        for i, piece in enumerate(found):
            for length in range(1, min(self.longest, i) + 1):
                context = tuple(found[i - length : i])
                self.after.setdefault(context, Counter())[piece] += 1

    def best(self, context: list[str], start: str = "") -> str | None:
        """The piece that came most often after exactly these pieces and begins with `start`; None if none did."""
        counts = self.after.get(tuple(context), Counter())
        fitting = [(count, piece) for piece, count in counts.items() if piece.startswith(start)]
        # The first of those with the highest count: what was seen first wins a draw.
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None

    def next_piece(self, before: list[str], start: str = "") -> str | None:
        """The most likely next piece after the pieces `before`, or None if nothing is known.

        `start` are the letters of the next piece that have been typed already.
        """
        # >>> Your piece: where the longest context was never seen, fall back to shorter ones.
        return self.best(before[-self.longest :], start)
        # <<< Your piece ends here.

    def complete(self, before: str, most: int = 20) -> str:
        """The rest of the line at the end of the text `before`; at most `most` pieces."""
        lines = [line for line in before.split(END)[:-1] if line.strip()]
        found = pieces("".join(line.rstrip() + END for line in lines) + before.split(END)[-1])
        # A word that is not finished: it is taken off, and the next piece has to begin with it.
        start = found.pop() if found and re.fullmatch(r"\w+", found[-1]) else ""
        written = ""
        for _ in range(most):
            piece = self.next_piece(found, start)
            if piece is None or piece == END:
                break
            written += piece[len(start) :]
            found.append(piece)
            start = ""
        return written
