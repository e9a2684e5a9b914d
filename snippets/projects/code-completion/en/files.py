"""Which files are learned from, and which are kept back to measure on."""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).parent / "data" / "sample"
LEFT_OUT = {"node_modules", "site-packages", "venv", "env", "build", "dist"}  # code that others wrote
MOST_BYTES = 200_000


def read_files(folder: str | Path = SAMPLE) -> dict[str, str]:
    """Path → text of the Python files in a folder and in those within it."""
    found = {}
    for file in sorted(Path(folder).rglob("*.py")):
        inside = file.relative_to(folder).parts
        if any(part in LEFT_OUT or part.startswith((".", "__")) for part in inside[:-1]):
            continue
        if 0 < file.stat().st_size <= MOST_BYTES:
            found[str(file)] = file.read_text(encoding="utf-8", errors="replace")
    return found


def split(files: dict[str, str], every: int = 4) -> tuple[list[str], list[str]]:
    """(texts to learn from, texts to measure on): every fourth file is kept back.

    What a completer has learned by heart says nothing about how good it is, so no file is in both.
    """
    texts = list(files.values())
    kept = texts[every - 1 :: every] or texts[1:][-1:]
    return [text for text in texts if text not in kept], kept
