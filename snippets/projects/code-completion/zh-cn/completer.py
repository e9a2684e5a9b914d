"""只靠数数的代码补全：以前这几个小块出现时，后面跟的是什么？

从上往下读：文字 → 小块 → 计数 → 下一块 → 这一行余下的部分。
"""

from __future__ import annotations

import re
from collections import Counter

END = "\n"  # 表示一行结束的小块


def pieces(text: str) -> list[str]:
    """把文字切成单词、连续空格和单个符号；拼起来就是原文。"""
    return re.findall(r"\w+|\n|[^\S\n]+|[^\w\s]", text)


class Completer:
    """数出每一块、每两块……之后跟着什么。这样的计数叫 n-gram（n 元语法）。"""

    def __init__(self, order: int = 4):
        self.longest = order - 1  # 4-gram：前面三块，后面一块
        self.after: dict[tuple[str, ...], Counter] = {}

    def learn(self, text: str) -> None:
        """再数一个文件。空行不算：它说明不了下一行会是什么。"""
        lines = [line.rstrip() for line in text.splitlines() if line.strip()]
        found = pieces("".join(line + END for line in lines))
        for i, piece in enumerate(found):
            for length in range(1, min(self.longest, i) + 1):
                context = tuple(found[i - length : i])
                self.after.setdefault(context, Counter())[piece] += 1

    def best(self, context: list[str], start: str = "") -> str | None:
        """恰好跟在这几块之后、又以 `start` 开头的，取出现最多的一块；没有就是 None。"""
        counts = self.after.get(tuple(context), Counter())
        fitting = [(count, piece) for piece, count in counts.items() if piece.startswith(start)]
        # 次数并列最多时，取最先见到的。
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None

    def next_piece(self, before: list[str], start: str = "") -> str | None:
        """在 `before` 这些小块之后，最可能的下一块；一无所知时是 None。

        `start` 是下一块里已经打出来的字母。
        """
        # >>> 你来写：最长的上文没见过时，退一步，看短一些的上文。
        return self.best(before[-self.longest :], start)
        # <<< 你写的部分到此为止。

    def complete(self, before: str, most: int = 20) -> str:
        """写出 `before` 末尾那一行余下的部分，最多 `most` 块。"""
        lines = [line for line in before.split(END)[:-1] if line.strip()]
        found = pieces("".join(line.rstrip() + END for line in lines) + before.split(END)[-1])
        # 没打完的单词：先拿掉，再要求下一块以它开头。
        start = found.pop() if found and re.fullmatch(r"\w+", found[-1]) else ""
        written = ""
        for _ in range(most):
            piece = self.next_piece(found, start)
            if piece is None or piece == END:
                break
            written += piece[len(start) :]
            found.append(piece)
            start = ""
        return written
