"""A model folder: files by name, and a manifest with the sha256 of each."""

import hashlib
import json
from pathlib import Path

LICENCE = "MIT"
MANIFEST = "model.json"
REPOSITORY_LICENCE = Path(__file__).parents[2] / "LICENSE"


def write_files(folder: Path, files: dict[str, object]) -> None:
    """Bytes as they are, text as UTF-8, everything else as JSON. A name may lie in a folder."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            text = content if isinstance(content, str) else json.dumps(content, indent=2, ensure_ascii=False) + "\n"
            file.write_text(text, "utf-8", newline="\n")


def write_manifest(folder: Path, about: dict[str, object]) -> None:
    """Last of all: it lists what lies in the folder. Names use "/" on every system."""
    (folder / "LICENSE").write_bytes(REPOSITORY_LICENCE.read_bytes())
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file != folder / MANIFEST)
    write_files(folder, {MANIFEST: {"manifest": 1, "licence": LICENCE, **about, "files": [_described(f, folder) for f in files]}})


def _described(file: Path, folder: Path) -> dict[str, object]:
    content = file.read_bytes()
    name = file.relative_to(folder).as_posix()
    return {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
