"""`/usr/bin/python3 -m export --checkpoint FILE --out FOLDER [--bits 8]`, run in `training/`."""

import argparse
from pathlib import Path

from model import ModelConfig

from .checkpoint import load_checkpoint, random_checkpoint
from .folder import write_folder


def main() -> None:
    parser = argparse.ArgumentParser(prog="export", description="Checkpoint → model folder")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--checkpoint", type=Path, help="of training/train.py")
    source.add_argument("--random", type=int, metavar="SEED", help="an untrained model, to measure speed")
    parser.add_argument("--average", action="store_true", help="the running mean of the weights")
    parser.add_argument("--out", type=Path, required=True, help="folder that holds tokenizer.json")
    parser.add_argument("--bits", type=int, choices=(4, 8, 32), default=8)
    parser.add_argument("--name", default="first-token-code")
    parser.add_argument("--context", type=int, help="tokens that the runtime may use; default: the model's")
    parser.add_argument("--commit", default="", help="of the training code")
    options = parser.parse_args()
    if options.checkpoint:
        checkpoint = load_checkpoint(options.checkpoint, options.average)
    else:
        checkpoint = random_checkpoint(ModelConfig(), options.random)
    write_folder(checkpoint, options.out, options.bits, options.name, options.context, options.commit)


main()
