"""在代码上测一测补全器。

    python main.py                       用示例文件
    python main.py ~/my/code             用你自己的代码：什么都不会离开你的电脑
    python main.py --model 名字          再加上 Hugging Face 的一个模型（见 hub.py）
"""

import argparse

from completer import Completer
from files import SAMPLE, read_files, split
from measure import evaluate


def main() -> None:
    options = argparse.ArgumentParser(description="在代码上测一测补全器。")
    options.add_argument("folder", nargs="?", default=SAMPLE)
    options.add_argument("--order", type=int, default=4, help="n-gram 的块数，默认 4")
    options.add_argument("--model", help="Hugging Face 上的模型名，或一个文件夹")
    chosen = options.parse_args()
    learned, kept = split(read_files(chosen.folder))
    if not learned or not kept:
        raise SystemExit("至少要有两个 Python 文件：一个用来学，一个用来测。")
    completer = Completer(chosen.order)
    for text in learned:
        completer.learn(text)
    print(f"学了 {len(learned)} 个文件，在另外 {len(kept)} 个上测")
    print(f"数数：{evaluate(completer.complete, kept)}")
    if chosen.model:
        from hub import HubCompleter

        print(f"{chosen.model}：{evaluate(HubCompleter(chosen.model).complete, kept)}")


if __name__ == "__main__":
    main()
