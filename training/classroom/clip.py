"""The classroom CLIP: from drawn pictures to a folder in the hub's layout."""

import json
from pathlib import Path

import numpy as np
import torch

from .captions import LANGUAGES, caption
from .clip_card import BATCH
from .clip_figures import batch_of, figures, pixels_of, quick
from .clip_folder import write_clip
from .clip_model import Clip, ClipConfig
from .clip_tokenizer import ClipTokenizer, learn
from .fit import Plan, fit
from .int8 import rounded
from .shapes import draw, random_scene

SEED = 7
STEPS = 2400
MERGES = 700  # far more than are needed for each word of the world to be one token


def run(work: Path, out: Path, smoke: bool) -> None:
    """Train, measure, write `out`/classroom-clip. `smoke` goes the whole way in seconds."""
    work = work / "clip"
    tokenizer = clip_tokenizer()
    torch.manual_seed(SEED)
    small = {"imageWidth": 64, "textWidth": 64, "imageLayers": 1, "textLayers": 1} if smoke else {}
    config = ClipConfig(vocabulary=len(tokenizer.vocab), **small)
    model = Clip(config)
    plan = Plan(steps=4, warmup=1, checkEvery=4) if smoke else Plan(steps=STEPS)
    fit(work, model, plan, lambda step: batch_loss(model, tokenizer, step, 16 if smoke else BATCH), lambda: quick(model, tokenizer))
    measured = {"fp32": figures(model, tokenizer, 2 if smoke else 40)}
    state = model.state_dict()
    model.load_state_dict(rounded(state))
    measured["int8"] = figures(model, tokenizer, 2 if smoke else 40)
    (work / "figures.json").write_text(json.dumps(measured, indent=2))
    write_clip(out / "classroom-clip", config, state, model, tokenizer, measured, work / "curve.jsonl")


def clip_tokenizer() -> ClipTokenizer:
    """Learned from four thousand captions of seen pairs."""
    random = np.random.default_rng(SEED)
    texts = [caption(random_scene(random), language, random) for _ in range(2000) for language in LANGUAGES]
    return learn(texts, MERGES)


def batch_loss(model: Clip, tokenizer: ClipTokenizer, step: int, size: int) -> torch.Tensor:
    """New pictures at each step, each with a caption in one language."""
    random = np.random.default_rng((SEED, step))
    scenes = [random_scene(random) for _ in range(size)]
    pictures = [draw(scene, random) for scene in scenes]
    texts = [caption(scene, LANGUAGES[i % 2], random) for i, scene in enumerate(scenes)]
    return model.loss(pixels_of(pictures), *batch_of(texts, tokenizer))
