"""Models: from token numbers to numbers for each possible token, and on from there."""

import base64
import math
from array import array

import torch
from first_token import notice

from . import hub

_LOADING = ("revision", "cache_dir", "local_files_only", "trust_remote_code", "torch_dtype", "dtype", "device_map", "token")
_GENERATING = ("pad_token_id", "eos_token_id", "num_beams", "use_cache", "early_stopping")


class PretrainedConfig:
    """The numbers that a model is built by, as they stand in its config.json."""

    def __init__(self, values: dict):
        self.__dict__.update(values)

    def to_dict(self) -> dict:
        return dict(self.__dict__)

    def __repr__(self) -> str:
        lines = "".join(f"  {name!r}: {value!r},\n" for name, value in self.__dict__.items())
        return f"{type(self).__name__} {{\n{lines}}}"


class ModelOutput(dict):
    """`logits`, and `loss` where labels were given; by key or by attribute."""

    def __getattr__(self, name: str):
        if name in self:
            return self[name]
        raise AttributeError(name)


class PreTrainedModel:
    """A model that runs beside the editor; its numbers are those of the real file."""

    head = "causal"

    @classmethod
    def from_pretrained(cls, name: str, **options) -> "PreTrainedModel":
        hub.only(_LOADING, options, "from_pretrained")
        return cls(hub.open_model(name))

    def __init__(self, name: str):
        facts = hub.call("model", name, head=self.head)
        self.name_or_path, self._parameters = name, facts["parameters"]
        self.config = PretrainedConfig(facts["config"])
        self.device = "cpu"

    def __call__(self, input_ids=None, attention_mask=None, labels=None, **options) -> ModelOutput:
        hub.only(("token_type_ids",), options, "model")
        rows = _rows(input_ids)
        mask = [[1] * len(row) for row in rows] if attention_mask is None else _rows(attention_mask)
        numbers = hub.call("forward", self.name_or_path, head=self.head, ids=rows, mask=mask)
        data = array("f", base64.b64decode(numbers["data"]))
        output = ModelOutput(logits=torch.Tensor(data, tuple(numbers["dims"]), torch.float32))
        if labels is not None:
            output["loss"] = _loss(data, numbers["dims"], _rows(labels))
        return output

    def num_parameters(self) -> int:
        if self._parameters is None:
            raise hub.not_here(f"num_parameters() of {self.name_or_path}")
        return self._parameters

    def eval(self) -> "PreTrainedModel":
        return self

    def to(self, device) -> "PreTrainedModel":
        if str(device) != "cpu":
            raise hub.not_here(f"the device {device!r}")
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}(name_or_path={self.name_or_path!r})"

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        raise hub.not_here(f"{type(self).__name__}.{name}")


class AutoModelForCausalLM(PreTrainedModel):
    """A model that writes: from what is there to the next token."""

    def generate(self, input_ids=None, attention_mask=None, max_length=None, max_new_tokens=None, do_sample=False, temperature=1.0, top_k=50, top_p=1.0, num_return_sequences=1, **options):
        """The given tokens and those that were written after them: [sequences, time].

        `max_length` counts the given tokens as well, `max_new_tokens` only the new ones.
        """
        hub.only(_GENERATING, options, "generate")
        if options.get("num_beams", 1) != 1:
            raise hub.not_here("generate(num_beams=…)")
        rows = _rows(input_ids)
        if len(rows) != 1:
            raise hub.not_here("generate() for several texts at once")
        if attention_mask is None:
            _warn_of_mask()
        if num_return_sequences > 1 and not do_sample:
            raise ValueError("Greedy methods without beam search do not support `num_return_sequences` different than 1")
        if do_sample and not temperature > 0:
            raise ValueError(f"`temperature` (={temperature}) has to be a strictly positive float")
        settings = {
            "maxNewTokens": _new_tokens(len(rows[0]), max_length, max_new_tokens),
            "sample": bool(do_sample),
            "temperature": float(temperature),
            "topK": int(top_k or 0),
            "topP": float(top_p),
            "sequences": num_return_sequences,
            "seed": torch._generator.getrandbits(31),
        }
        texts = hub.call("generate", self.name_or_path, ids=rows[0], options=settings)
        longest = max(map(len, texts))
        end = options.get("pad_token_id", getattr(self.config, "eos_token_id", 0)) or 0
        return torch.tensor([text + [end] * (longest - len(text)) for text in texts]).long()


class GPT2LMHeadModel(AutoModelForCausalLM):
    """GPT-2 with a head that tells the next token."""


class AutoModelForMaskedLM(PreTrainedModel):
    """A model that fills gaps."""

    head = "masked"


class AutoModelForSequenceClassification(PreTrainedModel):
    """A model that gives a whole text a label."""

    head = "labels"


def _new_tokens(given: int, max_length: int | None, max_new_tokens: int | None) -> int:
    if max_new_tokens is not None:
        return max_new_tokens
    most = 20 if max_length is None else max_length
    if given >= most:
        raise ValueError(
            f"Input length of input_ids is {given}, but `max_length` is set to {most}: nothing would be written. "
            "Give a larger `max_length`, or better `max_new_tokens`."
        )
    return most - given


def _warn_of_mask() -> None:
    notice(
        "Warning: no `attention_mask` was given. Without padding nothing changes; with several texts of "
        'different lengths the result would be wrong. Better: generate(**tokenizer(text, return_tensors="pt")).',
        "提醒：没有给 `attention_mask`。没有填充时结果不变；几段长短不一的文字一起处理时，结果会错。"
        '更好的写法：generate(**tokenizer(text, return_tensors="pt"))。',
    )


def _rows(ids) -> list[list[int]]:
    if ids is None:
        raise ValueError("You have to specify input_ids")
    if isinstance(ids, str):
        raise TypeError("the model takes token numbers, not text: use a tokenizer first")
    rows = ids.tolist() if isinstance(ids, torch.Tensor) else ids
    if not rows or not isinstance(rows[0], list):
        raise ValueError("not enough values to unpack (expected 2, got 1): input_ids must be [batch, time]")
    return [[int(number) for number in row] for row in rows]


def _loss(data: array, dims: list[int], labels: list[list[int]]) -> torch.Tensor:
    """Mean of -log(probability) of each token, as told from those before it. -100 does not count."""
    _, time, size = dims
    losses = []
    for row, wanted in enumerate(labels):
        for place, number in enumerate(wanted[1:]):
            if number == -100:
                continue
            start = (row * time + place) * size
            logits = data[start : start + size]
            highest = max(logits)
            losses.append(highest + math.log(sum(math.exp(v - highest) for v in logits)) - logits[number])
    return torch.tensor(sum(losses) / len(losses))
