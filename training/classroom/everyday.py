"""Sentences of a small everyday world for the classroom BERT, in English and simplified Chinese.

A topic is a table, whose columns belong together (rain goes with an umbrella), and some patterns. A
masked word can therefore be told from the rest of its sentence, as it can in good prose; where it
cannot, the table has few enough rows for a short list.
"""

import hashlib
import re
from dataclasses import dataclass

import numpy as np

from .everyday_stories import STORIES
from .everyday_tables import NAMES, OPENINGS, TABLES, TIMES

LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Topic:
    rows: tuple[dict[str, tuple[str, str]], ...]  # column → (English, Chinese)
    patterns: tuple[tuple[str, ...], tuple[str, ...]]  # English, Chinese


def text(language: str, random: np.random.Generator, heldout: bool = False) -> str:
    """One to three sentences, all of them held out or none; now and then somebody says the first."""
    parts = []
    for _ in range(random.choice((1, 1, 2, 3))):
        parts.append(sentence(language, random))
        while is_heldout(parts[-1]) != heldout:
            parts[-1] = sentence(language, random)
    if random.random() < 0.2 and "?" not in parts[0] and "？" not in parts[0]:
        opening = OPENINGS[random.integers(len(OPENINGS))][LANGUAGES.index(language)]
        parts[0] = opening[:1].upper() + opening[1:] + _lower(parts[0])
    return (" " if language == "en" else "").join(parts)


def sentence(language: str, random: np.random.Generator) -> str:
    """Sentences of one topic, from one row of its table."""
    which = LANGUAGES.index(language)
    topic = TOPICS[random.integers(len(TOPICS))]
    row = topic.rows[random.integers(len(topic.rows))]
    pattern = topic.patterns[which][random.integers(len(topic.patterns[which]))]
    words = {column: cell[which] for column, cell in row.items()}
    mine, other = (NAMES[i] for i in random.choice(len(NAMES), 2, replace=False))
    words |= {"name": mine[which], "he": mine[2][which], "his": mine[3][which], "friend": other[which]}
    words["time"] = TIMES[random.integers(len(TIMES))][which]
    return sentence_case(pattern.format(**words))


def is_heldout(text: str) -> bool:
    """One sentence in twenty, told from its letters alone, is never trained on."""
    return hashlib.sha256(text.encode("utf-8")).digest()[0] % 20 == 0


def sentence_case(words: str) -> str:
    """Capital letters at the starts of English sentences."""
    return re.sub(r"(^|[.?!] )([a-z])", lambda match: match[1] + match[2].upper(), words)


def _lower(words: str) -> str:
    names = tuple(name[0] for name in NAMES)
    return words if words.startswith(names) else words[:1].lower() + words[1:]


def _topic(text: str) -> Topic:
    """The first line names the columns; rows have cells `English = Chinese`; `en:` and `zh:` are patterns."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    columns = lines[0].split()
    rows, patterns = [], {"en": [], "zh": []}
    for line in lines[1:]:
        if line[:3] in ("en:", "zh:"):
            patterns[line[:2]].append(line[3:].strip())
            continue
        cells = [tuple(part.strip() for part in cell.split("=")) for cell in line.split("|")]
        if len(cells) != len(columns) or any(len(cell) != 2 for cell in cells):
            raise ValueError(f"does not fit the columns {columns}: {line}")
        rows.append(dict(zip(columns, cells, strict=True)))
    return Topic(tuple(rows), (tuple(patterns["en"]), tuple(patterns["zh"])))


TOPICS = tuple(map(_topic, (*TABLES, *STORIES)))
