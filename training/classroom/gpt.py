"""The classroom GPT: from the small world's texts to a folder in the hub's layout."""

import json
import shutil
from pathlib import Path
from random import Random

import torch
from torch import Tensor

from . import bpe
from .bpe import Bpe
from .data import CHARACTERS, Texts, texts
from .fit import Plan, fit
from .gpt_model import Gpt, GptConfig

SEED = 7
VOCABULARY, LEARNED_FROM = 3000, 40_000  # tokens; texts that the tokenizer is learned from
STEPS, BATCH, ROW = 4000, 32, 128  # rows of ROW tokens
SMOKE = {"width": 32, "layers": 2, "heads": 2}


def run(work: Path, out: Path, smoke: bool) -> None:
    """Train, measure, write `out`/classroom-gpt. `smoke` goes the whole way in a minute."""
    from .gpt_figures import figures  # these two need the model to be there
    from .gpt_folder import write_gpt

    work = work / "gpt"
    work.mkdir(parents=True, exist_ok=True)
    data = texts(work, 300_000 if smoke else CHARACTERS)
    tokenizer = tokenizer_of(work, data, 600 if smoke else VOCABULARY)
    model = train(work, data, tokenizer, smoke)
    measured = figures(model, tokenizer, data, work, smoke)
    write_gpt(out / "classroom-gpt", model, tokenizer, measured, work)


def train(work: Path, data: Texts, tokenizer: Bpe, smoke: bool) -> Gpt:
    torch.manual_seed(SEED)
    config = GptConfig(len(tokenizer.tokens), context=ROW, **(SMOKE if smoke else {}))
    model = Gpt(config)
    train_rows = rows(tokenizer, [text.text for text in data.train])
    heldout = rows(tokenizer, [text.text for text in data.heldout])[:64]
    batch = 4 if smoke else BATCH
    loss_of = torch.compile(model.loss) if not smoke and can_compile() else model.loss
    plan = Plan(steps=4, warmup=1, checkEvery=4) if smoke else Plan(steps=STEPS, matrixRate=0.02, otherRate=3e-3)
    fit(work, model, plan, lambda step: loss_of(batch_of(train_rows, step, batch)), lambda: check(model, heldout))
    return model


def tokenizer_of(work: Path, data: Texts, size: int) -> Bpe:
    """Learned once, kept in `work`/merges.json."""
    file = work / f"merges-{size}.json"
    if not file.exists():
        learned = bpe.learn([text.text for text in data.train[:LEARNED_FROM]], size)
        file.write_text(json.dumps(learned.merges), "utf-8")
    return Bpe([tuple(pair) for pair in json.loads(file.read_text("utf-8"))])


def rows(tokenizer: Bpe, of: list[str]) -> Tensor:
    """Whole texts, each with its end, in rows of ROW + 1 tokens: int32, -1 where a row is not full.

    A row begins with a text, as prompts do. What does not fit into it opens the next.
    """
    made: list[list[int]] = [[]]
    for text in of:
        tokens = [*tokenizer.encode(text), tokenizer.end][: ROW + 1]
        if len(made[-1]) + len(tokens) > ROW + 1:
            made.append([])
        made[-1] += tokens
    result = torch.full((len(made), ROW + 1), -1, dtype=torch.int32)
    for i, row in enumerate(made):
        result[i, : len(row)] = torch.tensor(row, dtype=torch.int32)
    return result


def batch_of(of: Tensor, step: int, size: int) -> Tensor:
    """Each row once, in an order of its own, before any row comes again."""
    steps = len(of) // size
    order = list(range(len(of)))
    Random(step // steps).shuffle(order)
    at = step % steps * size
    return of[order[at : at + size]].long()


@torch.no_grad()
def check(model: Gpt, heldout: Tensor) -> dict[str, float]:
    """Nats a token on texts with a sentence that was kept back."""
    return {"heldout": round(float(model.loss(heldout.long())), 4)}


def can_compile() -> bool:
    """PyTorch 2 with a C++ compiler: about a third faster."""
    return hasattr(torch, "compile") and shutil.which("g++") is not None
