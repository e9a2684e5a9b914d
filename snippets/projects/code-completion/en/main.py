"""Measures completers on code.

    python main.py                       the sample files
    python main.py ~/my/code             your own files: nothing leaves your computer
    python main.py --model NAME          a model of the Hugging Face hub beside it (see hub.py)
"""

import argparse

from completer import Completer
from files import SAMPLE, read_files, split
from measure import evaluate


def main() -> None:
    options = argparse.ArgumentParser(description="Measures completers on code.")
    options.add_argument("folder", nargs="?", default=SAMPLE)
    options.add_argument("--order", type=int, default=4, help="pieces of an n-gram, 4 by default")
    options.add_argument("--model", help="name of a model of the hub, or a folder")
    chosen = options.parse_args()
    learned, kept = split(read_files(chosen.folder))
    if not learned or not kept:
        raise SystemExit("Two Python files are needed at least: one to learn from, one to measure on.")
    completer = Completer(chosen.order)
    for text in learned:
        completer.learn(text)
    print(f"learned from {len(learned)} files, measured on {len(kept)} others")
    print(f"counting: {evaluate(completer.complete, kept)}")
    if chosen.model:
        from hub import HubCompleter

        print(f"{chosen.model}: {evaluate(HubCompleter(chosen.model).complete, kept)}")


if __name__ == "__main__":
    main()
