"""挑出最核心的句子来概括一段文字（TextRank）。

从上往下读：文字 → 句子 → 彼此有多像 → 哪些最核心 → 取哪几句。
"""

from __future__ import annotations

import math
import re

# 这些词后面的点不是句号，例如 "et al. 2017"、"Fig. 3"。
SHORT_FORMS = {"al.", "e.g.", "i.e.", "Fig.", "Eq.", "Sec.", "vs.", "Dr."}
# 不管讲什么，哪篇英文里都有的词。
COMMON = set(
    "a an and are as at be been but by can for from had has have in into is it its more most no not of on or so than "
    "that the their them then there these they this those to too was were what when where which while who with".split()
)


def sentences(text: str) -> list[str]:
    """一段文字里的句子，中英文都行。末尾没有句号的段落是标题，不算。"""
    found: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        joined = re.sub(r"\s+", " ", paragraph).strip()
        if re.search(r"[.!?。！？][”\")）]?$", joined):
            found.extend(_split(joined))
    return found


def _split(paragraph: str) -> list[str]:
    found: list[str] = []
    for part in re.split(r"(?<=[.!?]) (?=[A-Z0-9“\"])|(?<=[。！？])", paragraph):
        if found and found[-1].split()[-1].strip("(") in SHORT_FORMS:
            found[-1] += f" {part}"
        elif part.strip():
            found.append(part.strip())
    return found


def words(sentence: str) -> set[str]:
    """一句话在讲什么：去掉常见词以后的词。中文取每两个相邻的字。"""
    found = set()
    for run in re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]+", sentence.lower()):
        if run[0] < "\u4e00":
            found.add(run)
        else:
            found.update(run[i : i + 2] for i in range(max(1, len(run) - 1)))
    return found - COMMON


def likeness(a: set[str], b: set[str]) -> float:
    """两句话有多少关系：看共同的词，长句子要压低一些。"""
    size = math.log(len(a) + 1) + math.log(len(b) + 1)
    return len(a & b) / size if size > 0 else 0.0


def overlap(a: set[str], b: set[str]) -> float:
    """较短那句的词，有多大比例也在另一句里：从 0 到 1。"""
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter else 0.0


def rank(bags: list[set[str]], damping: float = 0.85, rounds: int = 50) -> list[float]:
    """每句话有多核心；加起来等于 1。

    和给网页排名的 PageRank 一样：被核心的句子“看中”的句子就核心。一开始大家份额相同，
    每一轮里，每句话把自己的份额按相像程度分给别的句子。
    """
    count = len(bags)
    like = [[likeness(a, b) if a is not b else 0.0 for b in bags] for a in bags]
    given = [sum(row) for row in like]
    shares = [1 / count] * count
    for _ in range(rounds):
        shares = [
            (1 - damping) / count
            + damping * sum(shares[j] * like[j][i] / given[j] for j in range(count) if given[j] > 0)
            for i in range(count)
        ]
    total = sum(shares)
    return [share / total for share in shares]


def choose(bags: list[set[str]], shares: list[float], most: int, too_alike: float = 0.5) -> list[int]:
    """要取的句子的编号，按原文顺序。"""
    chosen: list[int] = []
    for i in sorted(range(len(bags)), key=lambda i: -shares[i]):
        if len(chosen) == most:
            break
        # >>> 你来写：如果第 `i` 句和已经选中的某一句说的几乎一样，就跳过它。
        pass
        # <<< 你写的部分到此为止。
        chosen.append(i)
    return sorted(chosen)


def summarise(text: str, most: int = 3) -> list[str]:
    """最能概括全文的 `most` 句话。"""
    found = sentences(text)
    bags = [words(sentence) for sentence in found]
    return [found[i] for i in choose(bags, rank(bags), most)] if found else []


def lead(text: str, most: int = 3) -> list[str]:
    """开头几句：每个摘要器都该胜过它，却常常胜不过。"""
    return sentences(text)[:most]
