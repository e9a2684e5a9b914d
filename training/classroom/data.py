"""The texts of the classroom GPT: which are trained on, which are kept for evaluation, and their statistics."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from . import worlds
from .worlds import sums
from .worlds.grammar import Choice, Nodes, Text

SEED = 2026
CHARACTERS = 23_000_000
SENTENCES_HELD_OUT = 50  # one in so many
PAIRS_HELD_OUT = 10  # and of the pairs of numbers one in so many, in either order


@dataclass(frozen=True)
class Texts:
    train: list[worlds.Written]  # no sentence that is held out
    heldout: list[worlds.Written]  # each with at least one that is


def texts(work: Path, characters: int) -> Texts:
    """Written once and kept in `work`/texts.jsonl; the statistics beside it."""
    file = work / f"texts-{characters}.jsonl"
    if not file.exists():
        made = write_texts(characters)
        lines = [[side, t.world, t.language, t.text] for side in ("train", "heldout") for t in getattr(made, side)]
        (work / "statistics.json").write_text(json.dumps(statistics(made), indent=2), "utf-8")
        file.with_suffix(".new").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        file.with_suffix(".new").rename(file)
    sides: dict[str, list[worlds.Written]] = {"train": [], "heldout": []}
    with file.open(encoding="utf-8") as lines:
        for side, *text in map(json.loads, lines):
            sides[side].append(worlds.Written(*text))
    return Texts(**sides)


def write_texts(characters: int, seed: int = SEED) -> Texts:
    train, heldout = [], []
    for text in worlds.texts(seed, characters):
        if text.language == "sum":  # its lines have nothing to do with one another
            lines = text.text.split("\n")
            for side, kept in ((train, False), (heldout, True)):
                if mine := [line for line in lines if is_heldout(line) == kept]:
                    side.append(worlds.Written(text.world, text.language, "\n".join(mine)))
        else:
            side = heldout if any(map(is_heldout, worlds.split(text.text))) else train
            side.append(text)
    return Texts(train, heldout)


@lru_cache(500_000)
def is_heldout(sentence: str) -> bool:
    """Told from the sentence alone. One that is always the same is not: its template would go with it."""
    if found := sums.SUM.fullmatch(sentence):
        pair = "+".join(sorted((found[1], found[2]), key=int))
        return _hash(pair) % PAIRS_HELD_OUT == 0
    return _hash(sentence) % SENTENCES_HELD_OUT == 0 and sentence not in fixed_sentences()


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:4], "big")


@cache
def fixed_sentences() -> frozenset[str]:
    """Sentences without slots, with each way to make their choices."""
    templates = [nodes for language in worlds.LANGUAGES for nodes in worlds.SINGLE[language]]
    return frozenset(way for nodes in templates if is_fixed(nodes) for way in _ways(nodes))


def is_fixed(nodes: Nodes) -> bool:
    return all(isinstance(n, Text) or isinstance(n, Choice) and all(map(is_fixed, n.options)) for n in nodes)


def _ways(nodes: Nodes) -> list[str]:
    parts = [[n.text] if isinstance(n, Text) else [way for option in n.options for way in _ways(option)] for n in nodes]
    return ["".join(way) for way in product(*parts)]


def statistics(made: Texts) -> dict[str, object]:
    """Counts of characters, texts and sentences by side, language and world, and the share that occurs again."""
    result: dict[str, object] = {}
    for side in ("train", "heldout"):
        all_of_it: list[worlds.Written] = getattr(made, side)
        by_language = {}
        for language in ("en", "zh", "sum"):
            mine = [t for t in all_of_it if t.language == language]
            sentences = Counter(s for t in mine for s in worlds.split(t.text))
            by_language[language] = {
                "characters": sum(len(t.text) for t in mine),
                "texts": len(mine),
                "differentTexts": len({t.text for t in mine}),
                "sentences": sum(sentences.values()),
                "differentSentences": len(sentences),
                "heldOutSentences": sum(map(is_heldout, sentences)),
            }
        worlds_of = Counter()
        for text in all_of_it:
            worlds_of[text.world] += len(text.text)
        result[side] = {**by_language, "charactersByWorld": dict(worlds_of.most_common())}
    return result
