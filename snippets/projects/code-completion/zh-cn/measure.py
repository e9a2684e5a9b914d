"""补全器好不好？让它看光标之前的代码，再拿它写的与原来的比较。"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Report:
    cursors: int  # 试了多少处
    exact: float  # 整行余下部分完全写对的比例
    similarity: float  # 编辑相似度的平均值，从 0 到 1

    def __str__(self) -> str:
        return f"{self.cursors} 处光标：整行写对 {self.exact:.1%}，编辑相似度 {self.similarity:.3f}"


def edit_distance(a: str, b: str) -> int:
    """把 `a` 变成 `b`，要插入、删除或替换几个字符（莱文斯坦距离）。"""
    row = list(range(len(b) + 1))  # 从空文字到 b 的每个开头
    for i, left in enumerate(a, start=1):
        above, row = row, [i]
        for j, right in enumerate(b, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (left != right)))
    return row[-1]


def edit_similarity(a: str, b: str) -> float:
    """完全相同为 1，毫无相同为 0。只差一点的也算一部分：它同样少打了字。"""
    longest = max(len(a), len(b))
    return 1 - edit_distance(a, b) / longest if longest else 1.0


def cursors(text: str, seed: int = 1) -> list[tuple[str, str]]:
    """（光标之前的代码，这一行余下的部分）：每行取一处，离行尾至少两个字符。"""
    chance = random.Random(seed)  # 每次取的位置都一样，这样两个补全器才能比较
    found = []
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        first = len(bare) - len(bare.lstrip())
        if len(bare) - first >= 4:
            place = chance.randint(first + 1, len(bare) - 2)
            found.append((text[: start + place], bare[place:]))
        start += len(line)
    return found


def evaluate(complete: Callable[[str], str], texts: list[str]) -> Report:
    """在所有文字的各处光标上试用 `complete`。"""
    tried = exact = 0
    similarity = 0.0
    for text in texts:
        for before, wanted in cursors(text):
            got = complete(before).rstrip()
            tried += 1
            exact += got == wanted
            similarity += edit_similarity(got, wanted)
    return Report(tried, exact / max(1, tried), similarity / max(1, tried))
