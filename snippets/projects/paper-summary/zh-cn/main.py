"""概括一个文本文件，或者用 data/ 里的论文介绍来测摘要器。

    python main.py 我的论文.txt          取其中三句
    python main.py                       在 data/ 的论文介绍上测 ROUGE-1
    python main.py --model 名字          再加上 Hugging Face 的一个模型（见 hub.py）
"""

import argparse
from pathlib import Path
from typing import Callable

from rouge import Rouge, mean, rouge1
from summary import lead, summarise

DATA = Path(__file__).parent / "data"


def papers() -> dict[str, tuple[str, str]]:
    """名字 → （原文，参考摘要）。"""
    found = {}
    for file in sorted((DATA / "papers").glob("*.txt")):
        reference = DATA / "references" / file.name
        found[file.stem] = (file.read_text(encoding="utf-8"), reference.read_text(encoding="utf-8"))
    return found


def measure(summariser: Callable[[str], str]) -> Rouge:
    """所有论文的平均值。"""
    return mean([rouge1(summariser(text), reference) for text, reference in papers().values()])


def main() -> None:
    options = argparse.ArgumentParser(description="概括文字，或者测一测概括得怎么样。")
    options.add_argument("file", nargs="?")
    options.add_argument("--sentences", type=int, default=3)
    options.add_argument("--model", help="Hugging Face 上能对话的模型名，或一个文件夹")
    chosen = options.parse_args()
    if chosen.file:
        text = Path(chosen.file).read_text(encoding="utf-8")
        print("\n".join(f"- {sentence}" for sentence in summarise(text, chosen.sentences)))
        return
    ways: dict[str, Callable[[str], str]] = {
        "开头几句": lambda text: "".join(lead(text, chosen.sentences)),
        "核心句子": lambda text: "".join(summarise(text, chosen.sentences)),
    }
    if chosen.model:
        from hub import HubSummariser

        ways[chosen.model] = HubSummariser(chosen.model).summarise
    for name, way in ways.items():
        score = measure(way)
        print(f"{name}：精确率 {score.precision:.3f}，召回率 {score.recall:.3f}，F1 {score.f1:.3f}")


if __name__ == "__main__":
    main()
