"""ROUGE-1：摘要与人写的参考摘要有多少相同的词？"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Rouge:
    precision: float  # 精确率：摘要里的词有多大比例在参考里，看它有没有跑题
    recall: float  # 召回率：参考里的词有多大比例在摘要里，看它说全了没有
    f1: float  # 两者合成一个数，两个都高它才高


def units(text: str) -> list[str]:
    """英文取小写的单词；中文按惯例，每个字算一个。"""
    return re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", text.lower())


def rouge1(summary: str, reference: str) -> Rouge:
    """一个词在摘要里出现两次、在参考里出现一次，只算一次。"""
    got, wanted = Counter(units(summary)), Counter(units(reference))
    common = sum((got & wanted).values())
    if common == 0:
        return Rouge(0.0, 0.0, 0.0)
    precision, recall = common / sum(got.values()), common / sum(wanted.values())
    return Rouge(precision, recall, 2 * precision * recall / (precision + recall))


def mean(scores: list[Rouge]) -> Rouge:
    """各个数的平均值。"""
    count = max(1, len(scores))
    return Rouge(*(sum(getattr(score, name) for score in scores) / count for name in ("precision", "recall", "f1")))
