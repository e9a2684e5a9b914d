"""The part of Hugging Face's `transformers` that the guide uses, over real models.

Tokenizers, models and pipelines have the names, the meanings and the results of the real library; what runs
them is `@xenova/transformers`, in a process of its own beside the editor.
"""

import torch as _torch
from first_token import notice as _notice

from .hub import not_here as _not_here
from .model import (
    AutoModelForCausalLM,
    AutoModelForMaskedLM,
    AutoModelForSequenceClassification,
    GPT2LMHeadModel,
    PretrainedConfig,
    PreTrainedModel,
)
from .pipelines import pipeline
from .tokenizer import AutoTokenizer, BatchEncoding, BertTokenizer, GPT2Tokenizer, PreTrainedTokenizer

__version__ = "0.0 (First Token)"
_notice(
    "[transformers] A small version; models are run by @xenova/transformers.",
    "【transformers】精简版，模型由 @xenova/transformers 运行。",
)


def set_seed(seed: int) -> None:
    """The same texts from here on each time; they are not those of the real library."""
    _torch.manual_seed(seed)


def __getattr__(name: str):
    if name.startswith("__"):
        raise AttributeError(name)
    raise _not_here(f"transformers.{name}")
