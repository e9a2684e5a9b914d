"""PyTorch's own answer, for the runtime to be compared with.

    python3 -m export.golden --tiny --tokenizer ../models/code/tokenizer.json --out ../test/fixtures/model
    python3 -m export.golden --random 0 --tokenizer FILE --out FOLDER
    python3 -m export.golden --checkpoint FILE --tokenizer FILE --out FOLDER

Writes a float32 model folder and golden.json: a prompt, the 64 tokens that PyTorch decodes greedily
after it, and their log-probabilities; and for `inspect.onnx` what it sees inside at the prompt's first
tokens. `--tiny` is small enough to be committed.
"""

import argparse
import json
import shutil
from pathlib import Path

import model as architecture
import numpy as np
import torch
from model import Decoder, ModelConfig

from .checkpoint import Checkpoint, load_checkpoint, random_checkpoint
from .decoder import EMBEDDING
from .folder import TOKENIZER, write_folder

PROMPT = 128  # tokens
GENERATED = 64
INSPECTED = 10  # tokens
TINY = ModelConfig(vocabSize=512, width=64, layers=2, heads=4, kvHeads=2, feedForward=96, context=256)
SEED = 1
LOGIT_SPREAD = 2.5  # standard deviation of the logits
LAYER_GAIN = 2.0  # spread of a layer's output over that of its input


def main() -> None:
    parser = argparse.ArgumentParser(prog="export.golden", description=__doc__.split("\n")[0])
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--tiny", action="store_true")
    source.add_argument("--random", type=int, metavar="SEED")
    source.add_argument("--checkpoint", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.tiny:
        checkpoint = lively(random_checkpoint(TINY, SEED))
        write_first_tokens(options.tokenizer, options.out / TOKENIZER, TINY.vocabSize)
    else:
        shutil.copyfile(options.tokenizer, options.out / TOKENIZER)
        checkpoint = load_checkpoint(options.checkpoint) if options.checkpoint else None
        checkpoint = checkpoint or lively(random_checkpoint(ModelConfig(), options.random))
    write_folder(checkpoint, options.out, bits=32, name="golden")
    golden = json.dumps(greedy(checkpoint))
    (options.out / "golden.json").write_text(golden + "\n", "utf-8")


def lively(checkpoint: Checkpoint) -> Checkpoint:
    """With a fresh model's small weights the embedding outweighs all layers: it repeats one token."""

    def scaled(name: str, array: np.ndarray) -> np.ndarray:
        if "norm" in name:
            return array
        gain = LOGIT_SPREAD if name == EMBEDDING else LAYER_GAIN
        return array * np.float32(gain / (array.std() * array.shape[1] ** 0.5))

    weights = {name: scaled(name, array) for name, array in checkpoint.weights.items()}
    return Checkpoint(checkpoint.config, weights, checkpoint.step, checkpoint.tokens)


def greedy(checkpoint: Checkpoint) -> dict[str, list]:
    """Without a cache: the whole sequence anew for every token."""
    model = Decoder(checkpoint.config).eval()
    state = {name: torch.from_numpy(array) for name, array in checkpoint.weights.items()}
    model.load_state_dict(state)
    generator = torch.Generator().manual_seed(SEED)
    prompt = torch.randint(8, checkpoint.config.vocabSize, (PROMPT,), generator=generator).tolist()
    tokens, logprobs = [], []
    for _ in range(GENERATED):
        with torch.no_grad():
            rows = model(torch.tensor([prompt + tokens]))[0, -1].log_softmax(-1)
        tokens.append(int(rows.argmax()))
        logprobs.append(float(rows[tokens[-1]]))
    return {"prompt": prompt, "tokens": tokens, "logprobs": logprobs, "inspect": inspect(model, prompt[:INSPECTED])}


def inspect(model: Decoder, tokens: list[int]) -> dict[str, list]:
    """Log-probabilities [vocabulary] after these tokens; attention [layers × heads × time × time] as one row."""
    shares, original = [], architecture.attention_shares

    def noting(q: torch.Tensor, k: torch.Tensor) -> torch.Tensor:
        shares.append(original(q, k))
        return shares[-1]

    architecture.attention_shares = noting
    try:
        with torch.no_grad():
            row = model(torch.tensor([tokens]))[0, -1].log_softmax(-1)
    finally:
        architecture.attention_shares = original
    rounded = [round(share, 6) for share in torch.cat(shares).flatten().tolist()]
    return {"tokens": tokens, "attentions": rounded, "logprobs": [round(p, 5) for p in row.tolist()]}


def write_first_tokens(source: Path, target: Path, size: int) -> None:
    """Merges stand in the order in which they were learned, so the first tokens are a tokenizer."""
    tokenizer = json.loads(source.read_text("utf-8"))
    model = tokenizer["model"]
    model["vocab"] = {token: number for token, number in model["vocab"].items() if number < size}
    model["merges"] = [pair for pair in model["merges"] if "".join(pair) in model["vocab"]]
    target.write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
