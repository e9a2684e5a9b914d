"""Fingerprints of files: enough to recognise a file of the training set, not enough to read it.

A record has 40 bytes: the first 8 of the sha256 of the text with every run of blanks made one
blank, and the MinHash sketch of near.py. `fingerprints/{train,heldout,validation}.bin` hold one a
file, sorted by hash, so that whether something leaked can be tested without the corpus.
`documentation.bin` holds examples from the pages of documentation.
`earlier.bin` holds what the first weights were trained on and train.bin lacks: mostly files over
the present caps, earlier versions of our own examples, and the validation packages, which that
corpus did not set apart.
"""

import hashlib
import pathlib
import re

import numpy as np

from .near import minhash, similarity, sketch

FOLDER = pathlib.Path(__file__).parent / "fingerprints"
RECORD = np.dtype([("hash", "<u8"), ("sketch", "u1", 32)])
# Lower than the 0.8 at which duplicates are dropped, so that the test is stricter than the build.
LEAK_SIMILARITY = 0.7


def text_hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(re.sub(r"\s+", " ", text).strip().encode("utf-8", "replace")).digest()[:8], "little")


def record(text: str, minima: np.ndarray | None = None) -> np.ndarray:
    """The fingerprint of one file's cleaned text."""
    return np.array((text_hash(text), sketch(minhash(text) if minima is None else minima)), RECORD)


def write(file: pathlib.Path, records: list[np.ndarray]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    np.sort(np.array(records, RECORD), order="hash").tofile(file)


def read(file: pathlib.Path) -> np.ndarray:
    """[n] records. A file that is missing or cut off is an error."""
    if not file.exists():
        raise ValueError(f"{file.name} is missing: python3 -m corpus.build --fingerprints writes it")
    if file.stat().st_size % RECORD.itemsize:
        raise ValueError(f"{file.name} is damaged: {file.stat().st_size} bytes are no multiple of {RECORD.itemsize}")
    return np.fromfile(file, RECORD)


def nearest(one: np.ndarray, known: np.ndarray) -> float:
    """1 if that very text is known, else the highest estimated similarity with a known file."""
    if not len(known):
        return 0.0
    at = int(np.searchsorted(known["hash"], one["hash"]))
    if at < len(known) and known["hash"][at] == one["hash"]:
        return 1.0
    return min(float(similarity(one["sketch"], known["sketch"]).max()), 0.999)
