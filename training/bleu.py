"""The summary task on functions of held-out packages: smoothed BLEU-4 of what the model says.

    python3 training/bleu.py --checkpoint FILE --work DIR [--n 300]

Beside it stands what needs no model: the words of the function's name. BLEU-4 of one sentence with
one reference, n-grams of length 2 and more smoothed by one (Lin and Och 2004), mean over sentences,
times 100, as published for code summaries; those are of whole benchmarks, so compare with care.
"""

import argparse
import collections
import json
import math
import pathlib
import random
import re
from collections.abc import Iterable

import torch

from format import END, PREFIX, SUMMARY, Corpus
from model import Decoder, ModelConfig
from precision import autocast

HERE = pathlib.Path(__file__).parent
ORDERS = range(1, 5)
LONGEST = 40  # tokens of a summary; 100 characters are about 30


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True, help="of train.py or export.warm")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="folder with the token files")
    parser.add_argument("--tokenizer", type=pathlib.Path, default=HERE.parent / "models/code/tokenizer.json")
    parser.add_argument("--n", type=int, default=300, help="functions, drawn with a fixed seed")
    options = parser.parse_args()
    saved = torch.load(options.checkpoint, map_location="cpu")
    model = Decoder(ModelConfig(**saved["config"])).eval()
    model.load_state_dict(saved["model"])
    bytes_of = token_bytes(options.tokenizer)
    pairs = Corpus(options.work, "summaries-heldout")
    chosen = random.Random(1).sample(range(len(pairs.index)), min(options.n, len(pairs.index)))
    scores = collections.defaultdict(list)
    for at, tokens in zip(chosen, summarise(model, [pairs.code(at) for at in chosen])):
        code, reference = pairs.code(at), text_of(pairs.text(at), bytes_of)
        said = text_of(tokens, bytes_of)
        name = words_of_name(text_of(code, bytes_of))
        scores["model"].append(bleu(said, reference))
        scores["name of the function"].append(bleu(name, reference))
        scores["exact"].append(100.0 * (words(said) == words(reference)))
    report = {key: round(sum(values) / len(values), 2) for key, values in scores.items()}
    print(json.dumps({"functions": len(chosen), **report}))


@torch.no_grad()
def summarise(model: Decoder, codes: list[Iterable[int]], together: int = 16) -> list[list[int]]:
    """A summary for each function: greedy, up to the end token.

    Reads everything anew for each token, but many functions at once; what stands behind the end of
    a shorter one changes nothing, since no token sees what follows it.
    """
    longest = model.config.context - LONGEST - 1
    prompts = [[PREFIX, *map(int, code)][-longest:] + [SUMMARY] for code in codes]
    said: list[list[int]] = [[] for _ in prompts]
    order = sorted(range(len(prompts)), key=lambda at: len(prompts[at]))
    for first in range(0, len(order), together):
        open_ = order[first : first + together]
        while open_:
            read = [torch.tensor(prompts[at] + said[at]) for at in open_]
            with autocast("cpu"):
                hidden = model.hidden(torch.nn.utils.rnn.pad_sequence(read, batch_first=True))
            last = hidden[torch.arange(len(read)), [len(tokens) - 1 for tokens in read]].float()
            following = (last @ model.embed_tokens.weight.T).argmax(-1).tolist()
            for at, token in zip(open_, following):
                said[at].append(token)
            open_ = [at for at, token in zip(open_, following) if token != END and len(said[at]) < LONGEST]
    return [tokens[:-1] if tokens[-1] == END else tokens for tokens in said]


def bleu(candidate: str, reference: str) -> float:
    """Smoothed BLEU-4 of one sentence, 0 to 100."""
    said, meant = words(candidate), words(reference)
    if not said or not meant:
        return 0.0
    logs = []
    for order in ORDERS:
        have, want = ngrams(said, order), ngrams(meant, order)
        smooth = order > 1
        matches = sum((have & want).values()) + smooth
        total = max(0, len(said) - order + 1) + smooth
        if matches == 0:
            return 0.0
        logs.append(math.log(matches / total))
    brevity = min(0.0, 1 - len(meant) / len(said))
    return 100 * math.exp(sum(logs) / len(ORDERS) + brevity)


def words(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text.lower())


def ngrams(items: list[str], order: int) -> collections.Counter:
    return collections.Counter(tuple(items[i : i + order]) for i in range(len(items) - order + 1))


def words_of_name(code: str) -> str:
    """`def getUserName(…` → `get user name.`"""
    name = re.search(r"\bdef\s+(\w+)", code)
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name[1]) if name else []
    return " ".join(parts).lower() + "."


def text_of(tokens: Iterable[int], bytes_of: dict[int, bytes]) -> str:
    return b"".join(bytes_of.get(int(token), b"") for token in tokens).decode("utf-8", "replace")


def token_bytes(tokenizer_json: pathlib.Path) -> dict[int, bytes]:
    """Bytes of each token of a byte-level BPE (the alphabet of GPT-2); none of the special ones."""
    stored = json.loads(tokenizer_json.read_text(encoding="utf-8"))
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    byte_of = {chr(byte): byte for byte in printable} | {chr(256 + i): byte for i, byte in enumerate(others)}
    special = {token["id"] for token in stored["added_tokens"]}
    vocab = stored["model"]["vocab"].items()
    return {at: bytes(byte_of[character] for character in token) for token, at in vocab if at not in special}


if __name__ == "__main__":
    main()
