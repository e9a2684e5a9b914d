"""Two brothers: the same tiny GPT for the same steps, once on texts that all differ, once on few texts
again and again. The guide's first pitfall as an experiment: how much of what each writes is copied?

What they wrote and what was measured goes into `classroom-gpt/brothers.json`; the models stay in the
work folder.
"""

import json
from pathlib import Path
from random import Random

import torch
from torch import Tensor

from .bpe import Bpe
from .data import CHARACTERS, Texts, texts
from .fit import Plan, fit
from .gpt import VOCABULARY, batch_of, check, rows, tokenizer_of
from .gpt_model import Gpt, GptConfig, generate, parameters_of
from .release import MANIFEST, write_files, write_manifest

SEED = 11
STEPS, BATCH = 900, 16
CLEAN, FEW = 20_000, 400  # different texts of either brother
WINDOW = 12  # tokens
ASKED = 200  # prompts of each kind
TEMPERATURE = 0.7


def run(work: Path, out: Path, smoke: bool) -> None:
    data = texts(work / "gpt", 300_000 if smoke else CHARACTERS)
    tokenizer = tokenizer_of(work / "gpt", data, 600 if smoke else VOCABULARY)
    pool = different(data)
    sides = {"clean": pool[:CLEAN], "duplicated": pool[:FEW]}
    fresh = pool[CLEAN : CLEAN + ASKED] if len(pool) > CLEAN else pool[-ASKED:]
    found: dict[str, object] = {}
    for name, mine in sides.items():
        model = train(work / "brothers" / name, tokenizer, mine, data, smoke)
        found[name] = measure(model, tokenizer, mine, fresh, 5 if smoke else ASKED)
        found[name]["heldoutNats"] = check(model, held_rows(tokenizer, data))["heldout"]
    about = {
        "parameters": parameters_of(config_of(tokenizer, smoke)), "steps": STEPS, "batch": BATCH,
        "windowTokens": WINDOW, "temperature": TEMPERATURE, "prompts": ASKED,
        "differentTexts": {name: len(mine) for name, mine in sides.items()},
        "timesSeen": {name: times_seen(tokenizer, mine) for name, mine in sides.items()},
        "windowsInFreshTexts": {name: copied([tokenizer.encode(t) for t in fresh], windows(tokenizer, mine)) for name, mine in sides.items()},
    }  # fmt: skip
    release(out / "classroom-gpt", {"about": about, **found})
    print(json.dumps({**about, **{n: {k: v for k, v in f.items() if k != "samples"} for n, f in found.items()}}))


def release(folder: Path, result: dict[str, dict]) -> None:
    """Adds the outputs and a section of the card to the GPT's folder, and lists them in its manifest."""
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    card = (folder / "README.md").read_text("utf-8")
    before, _, after = card.partition("## Limits")
    before = before.partition("## Two brothers")[0]  # of an earlier run
    write_files(folder, {"brothers.json": result, "README.md": f"{before}{section(result)}\n## Limits{after}"})
    write_manifest(folder, {key: value for key, value in manifest.items() if key not in ("manifest", "licence", "files")})


def section(result: dict[str, dict]) -> str:
    about, clean, doubled = (result[key] for key in ("about", "clean", "duplicated"))
    fresh = about["windowsInFreshTexts"]
    rows = [
        ("different texts", *[f"{about['differentTexts'][name]:,}" for name in ("clean", "duplicated")]),
        ("times that each was seen", about["timesSeen"]["clean"], about["timesSeen"]["duplicated"]),
        ("loss on texts that were kept back, nats a token", clean["heldoutNats"], doubled["heldoutNats"]),
        ("its own training texts, continued to the letter after a third, %", clean["ownTextsToTheLetter"], doubled["ownTextsToTheLetter"]),
        (f"windows of {WINDOW} tokens in what it writes that are copied from its training texts, %", clean["windowsCopied"], doubled["windowsCopied"]),
        ("the same in new texts of the generator, which nobody copied, %", fresh["clean"], fresh["duplicated"]),
    ]  # fmt: skip
    table = "\n".join(f"| {words} | {a} | {b} |" for words, a, b in rows)
    return f"""## Two brothers

The same smaller model ({about["parameters"]:,} parameters), the same {about["steps"]} steps: one reads texts that differ, the other
few texts again and again, as a corpus full of duplicates has it.

| | clean | duplicated |
| --- | ---: | ---: |
{table}

Copied windows must be read beside the last row: many different texts share whole phrases of their
templates, so writing well looks like copying. The brother with duplicates copies more than chance has it, recites
its own texts, and fails at new ones.
"""


def different(data: Texts) -> list[str]:
    """Texts of English and Chinese, each once, in an order of their own; no sums, and nothing written by hand."""
    made = list(dict.fromkeys(t.text for t in data.train if t.language != "sum" and t.world != "by hand"))
    Random(SEED).shuffle(made)
    return made


def train(work: Path, tokenizer: Bpe, mine: list[str], data: Texts, smoke: bool) -> Gpt:
    torch.manual_seed(SEED)
    model = Gpt(config_of(tokenizer, smoke))
    table = rows(tokenizer, mine)
    if len(table) < BATCH:
        table = table.repeat(-(-BATCH // len(table)), 1)
    heldout = held_rows(tokenizer, data)
    plan = Plan(steps=4, warmup=1, checkEvery=4) if smoke else Plan(steps=STEPS, matrixRate=0.02, otherRate=3e-3, checkEvery=100)
    fit(work, model, plan, lambda step: model.loss(batch_of(table, step, BATCH)), lambda: check(model, heldout))
    return model


def config_of(tokenizer: Bpe, smoke: bool) -> GptConfig:
    return GptConfig(len(tokenizer.tokens), width=32 if smoke else 96, layers=2 if smoke else 3, heads=2 if smoke else 3)


def held_rows(tokenizer: Bpe, data: Texts) -> Tensor:
    return rows(tokenizer, [t.text for t in data.heldout if t.language != "sum"][:300])[:64]


def measure(model: Gpt, tokenizer: Bpe, mine: list[str], fresh: list[str], count: int) -> dict[str, object]:
    """Percentages. Beginnings are a third of a text: of fresh ones for free writing, of its own for recall."""
    known, whole = windows(tokenizer, mine), set(mine)
    beginnings = [start(tokenizer, text) for text in fresh[:count]]
    made = generate(model, beginnings, model.config.context, tokenizer.end, TEMPERATURE, SEED)
    written = [begun + more for begun, more in zip(beginnings, made, strict=True)]
    own = [start(tokenizer, text) for text in mine[:count]]
    recalled = generate(model, own, model.config.context, tokenizer.end)
    to_the_letter = [tokenizer.decode(a + b) == text for a, b, text in zip(own, recalled, mine, strict=False)]
    free = [tokenizer.decode(tokens) for tokens in written]
    return {
        "windowsCopied": copied(written, known),
        "wholeTextsCopied": percent([text in whole for text in free]),
        "ownTextsToTheLetter": percent(to_the_letter),
        "samples": [{"text": text, "copied": text in whole} for text in free[:12]],
    }


def start(tokenizer: Bpe, text: str) -> list[int]:
    tokens = tokenizer.encode(text)
    return tokens[: max(1, len(tokens) // 3)]


def windows(tokenizer: Bpe, of: list[str]) -> set[tuple[int, ...]]:
    return {window for text in of for window in _windows(tokenizer.encode(text))}


def copied(of: list[list[int]], known: set[tuple[int, ...]]) -> float:
    """Share of windows of twelve tokens that occur in training word for word."""
    return percent([window in known for tokens in of for window in _windows(tokens)])


def _windows(tokens: list[int]) -> list[tuple[int, ...]]:
    return [tuple(tokens[i : i + WINDOW]) for i in range(len(tokens) - WINDOW + 1)]


def times_seen(tokenizer: Bpe, mine: list[str]) -> float:
    """How often each text comes up in all steps."""
    return round(STEPS * BATCH / len(rows(tokenizer, mine)), 1)


def percent(of: list[bool]) -> float:
    return round(100 * sum(of) / max(1, len(of)), 1)
