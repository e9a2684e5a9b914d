"""What the classroom GPT can do, measured on texts and pairs of numbers that it never saw."""

import math
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

import torch
import torch.nn.functional as F

from . import worlds
from .bpe import Bpe
from .data import Texts, is_heldout
from .gpt_model import Gpt, generate
from .int8 import rounded

TEMPERATURE = 0.7
TEXTS = 300  # of each language
DIGITS = (1, 2, 3, 4)
ASKED = 600  # sums of each number of digits, at most
SIDE_BY_SIDE = 100  # prompts at once


def figures(model: Gpt, tokenizer: Bpe, data: Texts, work: Path, smoke: bool) -> dict[str, object]:
    """`summary` has the numbers of the card for 32 and 8 bits; the rest are samples and what a lesson plots."""
    count = 8 if smoke else TEXTS
    small = Gpt(model.config)
    small.load_state_dict(rounded(model.state_dict()))
    summary, result = {}, {}
    for bits, one in (("fp32", model.eval()), ("int8", small.eval())):
        sums = [sums_of(one, tokenizer, digits, count if smoke else ASKED) for digits in DIGITS]
        summary[bits] = {
            "perplexity": {language: perplexity(one, tokenizer, data, language, count) for language in ("en", "zh")},
            **{f"sums{len_}": found["share"] for len_, found in zip(DIGITS, sums, strict=True)},
        }
        written = {language: continuations(one, tokenizer, data, language, count) for language in worlds.LANGUAGES}
        for language, found in written.items():
            summary[bits][f"grammatical_{language}"] = found["grammatical"]
            summary[bits][f"wholeTexts_{language}"] = found["wholeTexts"]
        result = {"sums": sums, "continuations": written}
    return {"summary": summary, **result}


@torch.no_grad()
def perplexity(model: Gpt, tokenizer: Bpe, data: Texts, language: str, count: int) -> float:
    """Of the tokens of sentences that were kept back, each in its text."""
    nats, tokens = 0.0, 0
    for text in [t.text for t in data.heldout if t.language == language][:count]:
        ids = tokenizer.encode(text)[: model.config.context]
        losses = F.cross_entropy(model(torch.tensor([ids]))[0, :-1], torch.tensor(ids[1:]), reduction="none")
        kept = torch.tensor(kept_back(tokenizer, ids, text)[1:])
        nats, tokens = nats + float(losses[kept].sum()), tokens + int(kept.sum())
    return round(math.exp(nats / max(1, tokens)), 3)


def kept_back(tokenizer: Bpe, ids: list[int], text: str) -> list[bool]:
    """For each token of a text, whether it ends in a sentence that was kept back."""
    borders, at = [], 0  # (byte behind a sentence, whether it was kept back)
    for sentence in worlds.split(text):
        at = text.index(sentence, at) + len(sentence)
        borders.append((len(text[:at].encode("utf-8")), is_heldout(sentence)))
    result, end = [], 0
    for i in ids:
        end += len(tokenizer.tokens[i])  # a stand-in character for each byte
        result.append(next(kept for border, kept in borders if end <= border or border == borders[-1][0]))
    return result


def continuations(model: Gpt, tokenizer: Bpe, data: Texts, language: str, count: int) -> dict[str, object]:
    """Beginnings of texts that were kept back, about half a sentence each, and what the model makes of them."""
    texts = [t.text for t in data.heldout if t.language == language and t.world != "by hand"]
    random = Random(1)
    random.shuffle(texts)
    prompts = []
    for text in texts[:count]:
        first = tokenizer.encode(worlds.split(text)[0])
        prompts.append(first[: max(1, len(first) // 2)])
    made = []
    for i, some in enumerate(batched(prompts, SIDE_BY_SIDE)):
        made += generate(model, some, model.config.context, tokenizer.end, TEMPERATURE, seed=i)
    written = [tokenizer.decode(prompt + more) for prompt, more in zip(prompts, made, strict=True)]
    ended = [more[-1] == tokenizer.end for more in made]
    judged = [(s, worlds.accepts(s)) for text, whole in zip(written, ended, strict=True) for s in _sentences(text, whole)]
    coherent = [worlds.accepts_text(text) for text, whole in zip(written, ended, strict=True) if whole]
    return {
        "sentences": len(judged),
        "grammatical": _percent([good for _, good in judged]),
        "wholeTexts": _percent(coherent),
        "refused": sorted({s for s, good in judged if not good})[:12],
        "samples": written[:8],
    }


def _sentences(text: str, whole: bool) -> list[str]:
    """Without the last one where the text was cut off."""
    return worlds.split(text) if whole else worlds.split(text)[:-1]


def sums_of(model: Gpt, tokenizer: Bpe, digits: int, count: int) -> dict[str, object]:
    """Pairs of numbers with so many digits each. Of one and two digits only pairs that were kept back."""
    random = Random(digits)
    pairs = list(_pairs(digits, random, count))
    right, wrong = 0, []
    for some in batched(pairs, SIDE_BY_SIDE):
        prompts = [tokenizer.encode(f"{a}+{b}=") for a, b in some]
        for (a, b), more in zip(some, generate(model, prompts, 2 + digits, tokenizer.end), strict=True):
            answer = tokenizer.decode(more).split("\n")[0]
            right += answer == str(a + b)
            if answer != str(a + b) and len(wrong) < 10:
                wrong.append(f"{a}+{b}={answer}")
    return {"digits": digits, "asked": len(pairs), "share": round(100 * right / len(pairs), 2), "wrong": wrong}


def _pairs(digits: int, random: Random, count: int) -> Iterator[tuple[int, int]]:
    numbers = range(10 ** (digits - 1) if digits > 1 else 0, 10**digits)
    if digits > 2:
        yield from ((random.choice(numbers), random.choice(numbers)) for _ in range(count))
        return
    kept = [(a, b) for a, b in product(numbers, numbers) if is_heldout(f"{a}+{b}={a + b}")]
    random.shuffle(kept)
    yield from kept[:count]


def _percent(of: list[bool]) -> float:
    return round(100 * sum(of) / max(1, len(of)), 2)


def batched(of: list, size: int) -> Iterator[list]:
    for at in range(0, len(of), size):
        yield of[at : at + size]
