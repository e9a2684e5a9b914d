"""Near duplicates by MinHash: files whose 5-word shingles overlap by 80 % or more.

Broder, "On the resemblance and containment of documents" (1997). 64 minima a file, 16 bands of 4
rows find candidates (half of the pairs at similarity 0.5, practically all at 0.8), and the share
of equal minima estimates the Jaccard similarity.

A sketch keeps four bits of each minimum (Li and König, "b-Bit Minwise Hashing", 2010): 32 bytes a
file, small enough to commit. Two minima that differ agree in four bits once in 16 times, so the
share of equal ones is s = 1/16 + 15/16 J for a Jaccard similarity of J.
"""

import collections
import re
import zlib

import numpy as np

ROWS, BANDS = 4, 16
MINIMA = ROWS * BANDS
THRESHOLD = 0.8
SHINGLE = 5
CHANCE = 1 / 16  # that four bits agree
_RNG = np.random.default_rng(1997)
_MULTIPLY = _RNG.integers(1, 2**63, MINIMA, dtype=np.uint64) | np.uint64(1)
_WORD = re.compile(r"\w+|[^\w\s]")
# Of the xor of two bytes, two minima: how many of both are equal.
_EQUAL = np.array([(byte & 15 == 0) + (byte >> 4 == 0) for byte in range(256)], np.uint8)


def minhash(text: str) -> np.ndarray:
    """[64] uint32: the minimum of each hash over all shingles of the text."""
    words = np.fromiter((zlib.crc32(w.encode("utf-8", "replace")) for w in _WORD.findall(text)), np.uint64)
    if len(words) < SHINGLE:
        words = np.resize(words if len(words) else np.zeros(1, np.uint64), SHINGLE)
    shingles = np.zeros(len(words) - SHINGLE + 1, np.uint64)
    with np.errstate(over="ignore"):
        for i in range(SHINGLE):
            shingles = shingles * np.uint64(0x9E3779B97F4A7C15) + words[i : i + len(shingles)]
        shingles ^= shingles >> np.uint64(29)
        shingles = np.unique(shingles)
        return np.array([(shingles * m).min() >> np.uint64(32) for m in _MULTIPLY], np.uint32)


def drop_near_duplicates(files: list[dict]) -> tuple[list[dict], int]:
    """Keep the first of each group, so held-out files come first in the list and win.

    A file's `minima`, where it has them, are those of its text."""
    buckets: dict[tuple, list[int]] = collections.defaultdict(list)
    kept, signatures, dropped = [], [], 0
    for file in files:
        own = file["minima"] if "minima" in file else minhash(file["text"])
        keys = [(band, own[band * ROWS : (band + 1) * ROWS].tobytes()) for band in range(BANDS)]
        rivals = {i for key in keys for i in buckets[key][:50]}
        if any((signatures[i] == own).mean() >= THRESHOLD for i in rivals):
            dropped += 1
            continue
        for key in keys:
            buckets[key].append(len(kept))
        kept.append(file)
        signatures.append(own)
    return kept, dropped


def sketch(minima: np.ndarray) -> np.ndarray:
    """[32] uint8: the lowest four bits of each of the 64 minima, two in a byte."""
    bits = (minima & 15).astype(np.uint8)
    return bits[0::2] | bits[1::2] << 4


def similarity(one: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Estimated Jaccard similarity of the sketch [32] with each of [n, 32]: [n], standard error ≤ 0.07."""
    equal = _EQUAL[others ^ one].sum(1) / MINIMA
    return np.maximum((equal - CHANCE) / (1 - CHANCE), 0)
