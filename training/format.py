"""How text becomes training sequences: the prompt format of the runtime, sampled from the corpus.

    <|path|> path  [<|snippet|> path ⏎ text]…  [<|suffix|> suffix]  <|prefix|> prefix middle <|end|>

Suffix first, then prefix, then the middle with no mark between the last two (“SPM”): what a person
types appends to the prompt, so the keys and values of everything before it stay valid. Without a
suffix it is plain left-to-right text. The same order is built by `src/runtime/prompt.ts`. A second
task stands behind a token of its own:

    <|prefix|> function without its docstring <|summary|> the docstring's first line <|end|>
"""

import json
import pathlib
from dataclasses import dataclass

import numpy as np

END, PATH, SNIPPET, SUFFIX, PREFIX, SUMMARY, PAD = range(7)
IGNORE = -100  # target of positions that do not count
MAX_PATH = 24  # tokens
SHORT = 24, 160  # tokens of a short document


@dataclass(frozen=True)
class Mixture:
    """Shares of the kinds of sequence, from 0 to 1."""

    infilling: float = 0.5  # of all documents; the rest is left-to-right
    restOfLine: float = 0.7  # of infilling: from a cursor to the end of its line
    lines: float = 0.15  # of infilling: one to eight whole lines; what is left: any span
    snippets: float = 0.25  # of documents: preceded by a chunk of another file of the package
    suffixShare: float = 0.25  # of the window, at most, for the suffix
    summaries: float = 0.0  # of documents: a function and its summary instead
    examples: float = 0.0  # of documents: from documentation instead
    short: float = 0.0  # of documents: a few lines from a definition on, as in a beginner's small file
    emphasis: int = 1  # factor on weights above 1: tutorials and examples count more late in training


class Corpus:
    """Token files of tokenizer.mjs, read through memory maps."""

    def __init__(self, work: pathlib.Path, side: str, emphasis: int = 1):
        self.tokens = np.memmap(work / f"{side}.bin", np.uint16, "r")
        index = np.fromfile(work / f"{side}.idx", np.uint32).astype(np.int64)
        if not len(index) or len(index) % 4 or index[-2] != len(self.tokens):
            raise ValueError(f"{side}.idx does not fit {side}.bin: run tokenizer.mjs on {work} again")
        self.index = index.reshape(-1, 4)
        _, text, end, weight = self.index.T
        weight = np.where(weight > 1, weight * emphasis, weight)
        self.ends = np.cumsum((end - text) * weight)  # a document is drawn in proportion to this

    def path(self, document: int) -> np.ndarray:
        start, text, *_ = self.index[document]
        return self.tokens[max(start, text - MAX_PATH) : text].astype(np.int64)

    def code(self, document: int) -> np.ndarray:
        """Of a summary's pair, which has it where other documents have their path."""
        start, text, *_ = self.index[document]
        return self.tokens[start:text].astype(np.int64)

    def text(self, document: int) -> np.ndarray:
        _, text, end, _ = self.index[document]
        return self.tokens[text:end].astype(np.int64)


class Sequences:
    """Endless batches of token sequences, reproducible from `seed`."""

    def __init__(self, corpus: Corpus, vocabulary: "Vocabulary", mixture: Mixture, seed: int, summaries: Corpus | None = None, examples: Corpus | None = None):
        self.corpus, self.mix, self.summaries, self.examples = corpus, mixture, summaries, examples
        self.newline, self.definitions = vocabulary.newline, vocabulary.definitions
        self.rng = np.random.default_rng(seed)

    def batch(self, size: int, length: int) -> np.ndarray:
        """[size, length + 1] int64: inputs are all but the last column, targets all but the first."""
        return np.stack([self.sequence(length + 1) for _ in range(size)])

    def sequence(self, length: int) -> np.ndarray:
        parts, left = [], length
        while left > 0:
            part = self.document(left)
            parts.append(part)
            left -= len(part)
        return np.concatenate(parts)[:length]

    def document(self, room: int) -> np.ndarray:
        """One document or a window of it, at most `room` tokens unless that is too few to begin."""
        corpus, rng = self.corpus, self.rng
        if self.summaries and rng.random() < self.mix.summaries:
            return self.summary(self.summaries)
        if self.examples and rng.random() < self.mix.examples:
            corpus = self.examples
        # Longer files are drawn more often, in proportion to their tokens, and good examples too.
        at = rng.integers(corpus.ends[-1])
        chosen = int(np.searchsorted(corpus.ends, at, "right"))
        head = [np.array([PATH]), corpus.path(chosen)]
        short = corpus is self.corpus and rng.random() < self.mix.short
        if room >= 384 and corpus is self.corpus and not short and rng.random() < self.mix.snippets:
            head += self.snippet(chosen, room // 4)
        text = corpus.text(chosen)
        room = max(room - sum(map(len, head)) - 3, 16)
        breaks = np.flatnonzero(text == self.newline)
        start = self.window_start(len(text), breaks, room)
        if short:
            start, room = self.definition_start(text, breaks), min(room, int(rng.integers(*SHORT)))
        if rng.random() >= self.mix.infilling:
            body = [np.array([PREFIX]), text[start : start + room]]
            return np.concatenate(head + body + ([np.array([END])] if start + room >= len(text) else []))
        cursor, stop = self.middle(text, breaks, start, room)
        suffix = text[stop : stop + int(room * self.mix.suffixShare * rng.random() ** 0.5)]
        prefix = text[max(start, stop - (room - len(suffix))) : stop]  # ends with the middle
        before = [np.array([SUFFIX]), suffix] if len(suffix) else []
        return np.concatenate(head + before + [np.array([PREFIX]), prefix, np.array([END])])

    def summary(self, pairs: Corpus) -> np.ndarray:
        at = int(self.rng.integers(len(pairs.index)))
        return np.concatenate([[PREFIX], pairs.code(at), [SUMMARY], pairs.text(at), [END]])

    def snippet(self, document: int, room: int) -> list[np.ndarray]:
        """A chunk of a neighbour in the corpus, where files of one package stand together."""
        other = int(np.clip(document + self.rng.integers(-6, 7), 0, len(self.corpus.index) - 1))
        text = self.corpus.text(other)
        size = int(self.rng.integers(room // 4, room + 1))
        start = self.window_start(len(text), np.flatnonzero(text == self.newline), size)
        return [np.array([SNIPPET]), self.corpus.path(other), np.array([self.newline]), text[start : start + size]]

    def window_start(self, total: int, breaks: np.ndarray, room: int) -> int:
        """0 for short files and a tenth of the others, else the start of a random line."""
        if total <= room or self.rng.random() < 0.1:
            return 0
        latest = breaks[breaks < total - room // 2]
        return int(self.rng.choice(latest)) + 1 if len(latest) else 0

    def definition_start(self, text: np.ndarray, breaks: np.ndarray) -> int:
        """The start of a random function or class that is not inside another, 0 where there is none."""
        starts = breaks[:-1] + 1
        starts = starts[np.isin(text[starts], self.definitions)]
        return int(self.rng.choice(starts)) if len(starts) else 0

    def middle(self, text: np.ndarray, breaks: np.ndarray, start: int, room: int) -> tuple[int, int]:
        """(cursor, end of the middle), both within the window and the file."""
        rng, last = self.rng, min(start + room, len(text))
        cursor = int(rng.integers(start, last))
        kind = rng.random()
        if kind < self.mix.restOfLine + self.mix.lines:
            lines = 1 if kind < self.mix.restOfLine else int(rng.integers(2, 9))
            following = breaks[np.searchsorted(breaks, cursor) :][:lines]
            stop = int(following[-1]) if len(following) else len(text)
        else:
            stop = cursor + int(rng.integers(1, 64))
        return cursor, min(stop, last)


@dataclass(frozen=True)
class Vocabulary:
    """The tokens that have a meaning for sampling."""

    newline: int
    definitions: tuple[int, ...]  # that begin a function or a class at the left margin

    @staticmethod
    def of(tokenizer_json: pathlib.Path) -> "Vocabulary":
        ids = json.loads(tokenizer_json.read_text(encoding="utf-8"))["model"]["vocab"]
        return Vocabulary(ids["Ċ"], tuple(ids[word] for word in ("def", "class") if word in ids))
