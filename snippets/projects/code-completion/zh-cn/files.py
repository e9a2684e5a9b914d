"""哪些文件用来学，哪些留下来测。"""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).parent / "data" / "sample"
LEFT_OUT = {"node_modules", "site-packages", "venv", "env", "build", "dist"}  # 别人写的代码
MOST_BYTES = 200_000


def read_files(folder: str | Path = SAMPLE) -> dict[str, str]:
    """一个文件夹（包括里面的文件夹）中的 Python 文件：路径 → 内容。"""
    found = {}
    for file in sorted(Path(folder).rglob("*.py")):
        inside = file.relative_to(folder).parts
        if any(part in LEFT_OUT or part.startswith((".", "__")) for part in inside[:-1]):
            continue
        if 0 < file.stat().st_size <= MOST_BYTES:
            found[str(file)] = file.read_text(encoding="utf-8", errors="replace")
    return found


def split(files: dict[str, str], every: int = 4) -> tuple[list[str], list[str]]:
    """（用来学的，用来测的）：每四个文件留下一个。

    背过的东西测不出水平，所以没有哪个文件两边都在。
    """
    texts = list(files.values())
    kept = texts[every - 1 :: every] or texts[1:][-1:]
    return [text for text in texts if text not in kept], kept
