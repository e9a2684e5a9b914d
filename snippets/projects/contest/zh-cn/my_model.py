"""你的模型：根据一天的数据写出天气播报。

    python my_model.py       显示在验证集上的得分，并写出 submission.csv
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from score import chrf

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Day:
    id: str
    facts: str  # "城市=哈尔滨；天空=雪；最低=-5；最高=-1；风力=2；降水=80"
    text: str = ""  # 播报员写的话；测试集里是空的


def read_days(name: str) -> list[Day]:
    """data/train.csv、data/val.csv 或 data/test.csv 里的各天。"""
    with open(HERE / "data" / f"{name}.csv", encoding="utf-8", newline="") as source:
        return [Day(**row) for row in csv.DictReader(source)]


def read_facts(facts: str) -> dict[str, str]:
    """{"城市": "哈尔滨", "天空": "雪", "最低": "-5", …}：值都是文字，要用 int(…) 变成数字。"""
    return dict(part.strip().split("=", 1) for part in re.split("[;；]", facts))


def baseline(facts: str) -> str:
    """每天一个句式。不提风，不提雨伞，也不像播报员的口气。"""
    day = read_facts(facts)
    return f"{day['城市']}：{day['天空']}，{day['最低']} 到 {day['最高']} 度。"


def nearest(facts: str, examples: list[Day]) -> Day:
    """与这一天最相似的例子：先要天空相同，再看风、雨和冷暖。"""
    day = read_facts(facts)

    def distance(example: Day) -> float:
        other = read_facts(example.facts)
        numbers = (("最低", 1), ("最高", 1), ("风力", 5), ("降水", 0.5))
        far = sum(abs(int(day[name]) - int(other[name])) * weight for name, weight in numbers)
        return far + (0 if day["天空"] == other["天空"] else 1000)

    return min(examples, key=distance)


def write(facts: str, examples: list[Day]) -> str:
    """根据数据写出的播报。`examples` 是训练集里的各天。"""
    # >>> 你来写：写得更像播报员。不要看测试集的答案。
    return baseline(facts)
    # <<< 你写的部分到此为止。


def validate() -> float:
    """在验证集上的得分；验证集的原文想看几遍都行。"""
    examples, days = read_days("train"), read_days("val")
    return sum(chrf(write(day.facts, examples), day.text) for day in days) / len(days)


def submit(file: str | Path = HERE / "submission.csv") -> None:
    """为测试集的每一天写一行，格式与 Kaggle 相同：id,text。"""
    examples = read_days("train")
    with open(file, "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(("id", "text"))
        writer.writerows((day.id, write(day.facts, examples)) for day in read_days("test"))


def main() -> None:
    print(f"验证集：{validate():.2f}")
    submit()
    print("submission.csv 写好了。打分：python score.py")


if __name__ == "__main__":
    main()
