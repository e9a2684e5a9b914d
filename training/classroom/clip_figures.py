"""What the classroom CLIP can do, measured on pictures and captions that it was not trained on."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from .captions import LANGUAGES, OPPOSITE, counted, label, placed, related, sized
from .clip_model import Clip
from .clip_tokenizer import ClipTokenizer
from .shapes import KINDS, PLACES, RELATIONS, SEEN, SIZES, UNSEEN, Kind, Scene, draw

SEED = 20_260_101  # of everything that is measured; training has others


def figures(model: Clip, tokenizer: ClipTokenizer, each: int = 20) -> dict[str, dict[str, float]]:
    """Shares in percent, by question and language; `each` pictures of every unseen pair."""
    judge = Judge(model, tokenizer)
    return {language: _of(judge, language, each) for language in LANGUAGES}


def quick(model: Clip, tokenizer: ClipTokenizer) -> dict[str, float]:
    """For the curve: naming unseen pairs among all 64."""
    judge = Judge(model, tokenizer)
    return {f"unseen_{language}": round(_naming(judge, UNSEEN, language, 5), 1) for language in LANGUAGES}


class Judge:
    """Scores pictures against texts."""

    def __init__(self, model: Clip, tokenizer: ClipTokenizer):
        self.model, self.tokenizer = model, tokenizer

    @torch.no_grad()
    def scores(self, pictures: list[NDArray[np.uint8]], texts: list[str]) -> NDArray[np.float32]:
        """[pictures, texts], each between -1 and 1."""
        images = [self.model.images(pixels_of(pictures[i : i + 128])) for i in range(0, len(pictures), 128)]
        return (torch.cat(images) @ self.model.texts(*batch_of(texts, self.tokenizer)).T).numpy()

    def right(self, pictures: list[NDArray[np.uint8]], texts: list[str], truth: list[int]) -> float:
        """Percent of the pictures whose best text is the true one."""
        return 100 * float(np.mean(self.scores(pictures, texts).argmax(1) == np.array(truth)))


def pixels_of(pictures: list[NDArray[np.uint8]]) -> Tensor:
    """[n, 3, side, side] from -1 to 1, as `preprocessor_config.json` says."""
    return torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1


def batch_of(texts: list[str], tokenizer: ClipTokenizer, context: int = 48) -> tuple[Tensor, Tensor]:
    """Tokens and mask, [n, longest]."""
    rows = [tokenizer.encode(text, context) for text in texts]
    longest = max(map(len, rows))
    tokens = torch.full((len(rows), longest), tokenizer.end)
    mask = torch.zeros(len(rows), longest, dtype=torch.long)
    for i, row in enumerate(rows):
        tokens[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = 1
    return tokens, mask


def _of(judge: Judge, language: str, each: int) -> dict[str, float]:
    found = {
        "unseenPairs": _naming(judge, UNSEEN, language, each),
        "seenPairs": _naming(judge, SEEN, language, each // 4 + 1),
        "count": _count(judge, language, each),
        "place": _place(judge, language, each),
        "size": _size(judge, language, each),
        **_relation(judge, language, 20 * each),
        **_search(judge, language, queries=10 * each),
    }
    return {name: round(value, 1) for name, value in found.items()}


def _naming(judge: Judge, kinds: tuple[Kind, ...], language: str, each: int) -> float:
    """One thing, any size, any place; which of all 64 pairs is it?"""
    random = np.random.default_rng(SEED)
    true = [kind for kind in kinds for _ in range(each)]
    pictures = [draw(_one(kind, random), random) for kind in true]
    return judge.right(pictures, [label(kind, language) for kind in KINDS], [KINDS.index(kind) for kind in true])


def _count(judge: Judge, language: str, each: int) -> float:
    """Of an unseen pair: one, two or three?"""
    random = np.random.default_rng(SEED + 1)
    hits = []
    for kind in UNSEEN:
        true = [int(n) for n in random.integers(1, 4, each)]
        pictures = [draw(Scene((kind,) * n, place="middle" if n == 1 else None), random) for n in true]
        hits.append(judge.right(pictures, [counted(kind, n, language) for n in (1, 2, 3)], [n - 1 for n in true]))
    return float(np.mean(hits))


def _place(judge: Judge, language: str, each: int) -> float:
    """Of an unseen pair: which of nine places?"""
    random, places, hits = np.random.default_rng(SEED + 2), list(PLACES), []
    for kind in UNSEEN:
        true = [int(i) for i in random.integers(0, len(places), each)]
        pictures = [draw(Scene((kind,), place=places[i]), random) for i in true]
        hits.append(judge.right(pictures, [placed(kind, place, language) for place in places], true))
    return float(np.mean(hits))


def _size(judge: Judge, language: str, each: int) -> float:
    """Of an unseen pair: small or big?"""
    random, sizes, hits = np.random.default_rng(SEED + 3), ("small", "big"), []
    for kind in UNSEEN:
        true = [int(i) for i in random.integers(0, 2, each)]
        pictures = [draw(Scene((kind,), sizes[i], str(random.choice(list(PLACES)))), random) for i in true]
        hits.append(judge.right(pictures, [sized(kind, size, language) for size in sizes], true))
    return float(np.mean(hits))


def _relation(judge: Judge, language: str, count: int) -> dict[str, float]:
    """Two seen things. Four candidates; only the mirrored one; only colours exchanged; both for unseen pairs."""
    random = np.random.default_rng(SEED + 4)
    result = {}
    for name, kinds in (("", SEEN), ("Unseen", UNSEEN)):
        four, mirrored, bound = [], [], []
        for _ in range(count):
            a, b = _two(kinds, random)
            i = int(random.integers(len(RELATIONS)))
            texts = [related(a, relation, b, language) for relation in RELATIONS]
            exchanged = related((b[0], a[1]), RELATIONS[i], (a[0], b[1]), language)
            picture = draw(Scene((a, b), relation=RELATIONS[i]), random)
            *scores, other = judge.scores([picture], [*texts, exchanged])[0]
            four.append(np.argmax(scores) == i)
            mirrored.append(scores[i] > scores[RELATIONS.index(OPPOSITE[RELATIONS[i]])])
            bound.append(scores[i] > other)
        hits = {f"relation{name}OfFour": four, f"relation{name}Mirrored": mirrored, f"colours{name}Exchanged": bound}
        result |= {key: 100 * float(np.mean(values)) for key, values in hits.items()}
    return result


def _search(judge: Judge, language: str, queries: int) -> dict[str, float]:
    """A hundred pictures at a time, all different in what can be said of them, all of unseen pairs."""
    random = np.random.default_rng(SEED + 5)
    firsts, fives = [], []
    for _ in range(max(1, queries // 100)):
        every = [(kind, size, place) for kind in UNSEEN for size in ("small", "big") for place in PLACES]
        chosen = [every[i] for i in random.choice(len(every), 100, replace=False)]
        pictures = [draw(Scene((kind,), size, place), random) for kind, size, place in chosen]
        texts = [placed((f"{size} {kind[0]}", kind[1]), place, "en") if language == "en"
                 else placed(kind, place, "zh").replace("一个", "一个" + {"small": "小小的", "big": "大大的"}[size])
                 for kind, size, place in chosen]  # fmt: skip
        order = judge.scores(pictures, texts).T.argsort(1)[:, ::-1]
        rank = (order == np.arange(len(texts))[:, None]).argmax(1)
        firsts.append(np.mean(rank == 0))
        fives.append(np.mean(rank < 5))
    return {"searchFirst": 100 * float(np.mean(firsts)), "searchFirstFive": 100 * float(np.mean(fives))}


def _one(kind: Kind, random: np.random.Generator) -> Scene:
    return Scene((kind,), str(random.choice(list(SIZES))), str(random.choice(list(PLACES))))


def _two(kinds: tuple[Kind, ...], random: np.random.Generator) -> tuple[Kind, Kind]:
    """Two that differ in colour and in shape."""
    while True:
        a, b = (kinds[i] for i in random.integers(0, len(kinds), 2))
        if a[0] != b[0] and a[1] != b[1]:
            return a, b
