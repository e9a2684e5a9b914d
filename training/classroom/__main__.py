"""Make the classroom models, one after the other.

    cd training && python3 -m classroom --work DIR --out ../models [--only gpt|brothers|bert|clip] [--smoke]

Each stage can be stopped at any moment and goes on where it was when it is started again. Checkpoints
and curves stay in DIR, finished folders go to OUT.
"""

import argparse
from importlib import import_module
from pathlib import Path

import torch

STAGES = ("gpt", "brothers", "bert", "clip")  # the brothers' outputs lie in the folder of the GPT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="checkpoints and curves, outside the repository")
    parser.add_argument("--out", type=Path, required=True, help="the folder of models")
    parser.add_argument("--only", choices=STAGES)
    parser.add_argument("--smoke", action="store_true", help="the whole way with tiny sizes, in seconds")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    for stage in STAGES:
        if options.only in (None, stage):
            print(f"{stage}:", flush=True)
            import_module(f".{stage}", __package__).run(options.work, options.out, options.smoke)


if __name__ == "__main__":
    main()
