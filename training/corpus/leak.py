"""Did the model see this text in training?

    python3 -m corpus.leak DIR_OR_FILE...

Compares Python files with the fingerprints of every training file: of the present corpus, of the
documentation and of the earlier corpus that the first weights
were trained on. “exact” is the same text but for blanks, “near” an estimated Jaccard similarity of 0.7 or more over shingles of five words
(LEAK_SIMILARITY; sketches of 64 minima, standard error at most 0.07). Files are cleaned as the
corpus was, so a licence header makes no difference. Files under 120 or over 400,000 bytes were
never trained on and are skipped. Exit status 1 if any file occurs in training, 2 for bad input.
Text inside a file that is otherwise new is not found: this is a test of files.
"""

import argparse
import pathlib
import sys

import numpy as np

from .clean import MAX_BYTES, MIN_BYTES, normalise
from .fingerprints import FOLDER, LEAK_SIMILARITY, nearest, read, record

KNOWN = [FOLDER / "train.bin", FOLDER / "documentation.bin", FOLDER / "earlier.bin"]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    parser.add_argument("--known", nargs="+", type=pathlib.Path, default=KNOWN, help="other files of fingerprints")
    options = parser.parse_args(arguments)
    files = [file for path in options.paths for file in python_files(path, parser)]
    try:
        known = np.sort(np.concatenate([read(file) for file in options.known]), order="hash")
    except ValueError as error:
        parser.error(str(error))
    counts = {"exact": 0, "near": 0, "new": 0, "skipped": 0}
    for file in files:
        verdict, closeness = judge(file.read_bytes(), known)
        counts[verdict] += 1
        if verdict in ("exact", "near"):
            print(f"{verdict} {closeness:.2f} {file}")
    print(f"{len(files)} files: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    return 1 if counts["exact"] or counts["near"] else 0


def judge(raw: bytes, known) -> tuple[str, float]:
    """(“exact”, “near”, “new” or “skipped”, similarity with the nearest training file)."""
    text = normalise(raw)
    if text is None or not MIN_BYTES <= len(raw) <= MAX_BYTES:
        return "skipped", 0.0
    closeness = nearest(record(text), known)
    return "exact" if closeness == 1 else "near" if closeness >= LEAK_SIMILARITY else "new", closeness


def python_files(path: pathlib.Path, parser: argparse.ArgumentParser) -> list[pathlib.Path]:
    if not path.exists():
        parser.error(f"no such file or folder: {path}")
    return sorted(f for f in path.rglob("*.py") if f.is_file()) if path.is_dir() else [path]


if __name__ == "__main__":
    sys.exit(main())
