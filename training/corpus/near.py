"""Near duplicates by MinHash: files whose 5-word shingles overlap by 80 % or more.

Broder, "On the resemblance and containment of documents" (1997). 64 minima a file, 16 bands of 4
rows find candidates (half of the pairs at similarity 0.5, practically all at 0.8), and the share
of equal minima estimates the Jaccard similarity.
"""

import collections
import re
import zlib

import numpy as np

ROWS, BANDS = 4, 16
THRESHOLD = 0.8
SHINGLE = 5
_RNG = np.random.default_rng(1997)
_MULTIPLY = _RNG.integers(1, 2**63, ROWS * BANDS, dtype=np.uint64) | np.uint64(1)
_WORD = re.compile(r"\w+|[^\w\s]")


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


def drop_near_duplicates(files: list[dict], signature=None) -> tuple[list[dict], int]:
    """Keep the first of each group, so held-out files come first in the list and win."""
    buckets: dict[tuple, list[int]] = collections.defaultdict(list)
    kept, signatures, dropped = [], [], 0
    for file in files:
        own = (signature or minhash)(file["text"])
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
