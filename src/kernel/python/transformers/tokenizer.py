"""Tokenizers: from text to numbers and back."""

import torch

from . import hub

# What the real library prints for roles that a tokenizer lacks.
_ROLES = ("eos", "bos", "pad", "unk", "mask", "cls", "sep")
_LOADING = ("use_fast", "revision", "cache_dir", "local_files_only", "trust_remote_code", "token")


class BatchEncoding(dict):
    """`input_ids` and `attention_mask`, by key or by attribute."""

    def __getattr__(self, name: str):
        if name in self:
            return self[name]
        raise AttributeError(name)

    def to(self, device) -> "BatchEncoding":
        return BatchEncoding({name: value.to(device) for name, value in self.items()})


class PreTrainedTokenizer:
    """The tokenizer of one model."""

    @classmethod
    def from_pretrained(cls, name: str, **options) -> "PreTrainedTokenizer":
        hub.only(_LOADING, options, "from_pretrained")
        return cls(hub.open_model(name))

    def __init__(self, name: str):
        facts = hub.call("tokenizer", name)
        self.name_or_path = name
        self.vocab_size = facts["vocabulary"]
        self.model_max_length = facts["most"] or int(1e30)
        self._special = {role: (one["token"], one["id"]) for role, one in facts["special"].items()}

    def encode(self, text: str, return_tensors: str | None = None, add_special_tokens: bool = True, **options):
        ids = self(text, add_special_tokens=add_special_tokens, **options)["input_ids"]
        return ids if return_tensors is None else _tensors({"input_ids": [ids]}, return_tensors)["input_ids"]

    def __call__(self, text, return_tensors: str | None = None, padding=False, truncation=False, max_length=None, add_special_tokens=True, **options):
        """`{"input_ids": …, "attention_mask": …}`: a list of numbers, a list of lists for a list of texts, or tensors."""
        hub.only((), options, "tokenizer")
        if not isinstance(text, (str, list, tuple)):
            raise ValueError(f"text input must be of type `str` or a list of those, not {type(text).__name__}")
        texts = [text] if isinstance(text, str) else list(text)
        most = (max_length or self.model_max_length) if truncation else None
        rows = self._encode(texts, add_special_tokens, most)["ids"]
        masks = [[1] * len(row) for row in rows]
        if padding:
            rows, masks = self._padded(rows), self._padded(masks, 0)
        if return_tensors is not None:
            return BatchEncoding(_tensors({"input_ids": rows, "attention_mask": masks}, return_tensors))
        one = isinstance(text, str)
        return BatchEncoding(input_ids=rows[0] if one else rows, attention_mask=masks[0] if one else masks)

    def tokenize(self, text: str) -> list[str]:
        return self._encode([text], False)["tokens"][0]

    def decode(self, ids, skip_special_tokens: bool = False, **options) -> str:
        hub.only(("clean_up_tokenization_spaces",), options, "decode")
        ids = ids.tolist() if isinstance(ids, torch.Tensor) else ids
        return self.batch_decode([[ids] if isinstance(ids, int) else list(ids)], skip_special_tokens)[0]

    def batch_decode(self, rows, skip_special_tokens: bool = False) -> list[str]:
        rows = [row.tolist() if isinstance(row, torch.Tensor) else [int(i) for i in row] for row in rows]
        return hub.call("decode", self.name_or_path, ids=rows, skipSpecial=skip_special_tokens)

    def convert_ids_to_tokens(self, ids):
        one = isinstance(ids, int)
        given = [ids] if one else ids.tolist() if isinstance(ids, torch.Tensor) else list(ids)
        names = hub.call("names", self.name_or_path, ids=given)
        return names[0] if one else names

    def convert_tokens_to_ids(self, tokens):
        one = isinstance(tokens, str)
        found = hub.call("numbers", self.name_or_path, tokens=[tokens] if one else list(tokens))
        unknown = self.unk_token_id
        found = [unknown if number is None else number for number in found]
        return found[0] if one else found

    def __len__(self) -> int:
        return self.vocab_size

    def __repr__(self) -> str:
        roles = {f"{role}_token": token for role, (token, _) in self._special.items()}
        return f"{type(self).__name__}(name_or_path={self.name_or_path!r}, vocab_size={self.vocab_size}, special_tokens={roles})"

    def __getattr__(self, name: str):
        role, _, rest = name.partition("_token")
        if role in _ROLES and rest in ("", "_id"):
            token = self.__dict__.get("_special", {}).get(role)
            return None if token is None else token[1 if rest else 0]
        if name.startswith("_"):
            raise AttributeError(name)
        raise hub.not_here(f"{type(self).__name__}.{name}")

    def __setattr__(self, name: str, value) -> None:
        role, _, rest = name.partition("_token")
        if role not in _ROLES or rest:
            super().__setattr__(name, value)
            return
        number = self.convert_tokens_to_ids(value)
        if number is None:
            raise hub.not_here(f"a new token {value!r}")
        self._special[role] = (value, number)

    def _encode(self, texts: list[str], special: bool, most: int | None = None):
        for text in texts:
            if not isinstance(text, str):
                raise ValueError(f"text input must be of type `str`, not {type(text).__name__}")
        return hub.call("encode", self.name_or_path, texts=texts, special=special, most=most)

    def _padded(self, rows: list[list[int]], value: int | None = None) -> list[list[int]]:
        value = self.pad_token_id if value is None else value
        if value is None:
            raise ValueError("Asking to pad but the tokenizer does not have a padding token: set tokenizer.pad_token")
        longest = max(map(len, rows), default=0)
        return [row + [value] * (longest - len(row)) for row in rows]


class GPT2Tokenizer(PreTrainedTokenizer):
    """Bytes, joined by the pairs that are frequent."""


class BertTokenizer(PreTrainedTokenizer):
    """Words and pieces of words."""


class AutoTokenizer:
    """The tokenizer that belongs to a model."""

    @staticmethod
    def from_pretrained(name: str, **options) -> PreTrainedTokenizer:
        return PreTrainedTokenizer.from_pretrained(name, **options)


def _tensors(rows: dict[str, list[list[int]]], kind: str) -> dict[str, torch.Tensor]:
    if kind != "pt":
        raise hub.not_here(f"return_tensors={kind!r}")
    if len({len(row) for row in rows["input_ids"]}) > 1:
        raise ValueError("Unable to create tensor: the texts differ in length, use padding=True")
    return {name: torch.tensor(values).long() for name, values in rows.items()}
