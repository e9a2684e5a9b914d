"""BERT's tokenizer: words in lower case, single Chinese characters, and the longest pieces that fit.

The vocabulary holds every English word and every Chinese character of the world, so that one mask
is one word (English) or one character (Chinese). Other English words fall into letters; a character
or sign from outside becomes [UNK], as in every BERT: here text is lost, which GPT's bytes never do.
"""

import re
import string
import unicodedata
from collections import Counter
from collections.abc import Iterable

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
PAD, UNK, CLS, SEP, MASK = range(5)
HAN = "㐀-䶿一-鿿豈-﫿"  # Chinese characters, as ranges of a character class
PUNCTUATION = string.punctuation + "，。？！、：；（）“”‘’《》…—"
RARE = 3  # a word that occurs less often falls into letters
_LETTERS = string.ascii_lowercase + string.digits
_BASE = [*SPECIAL, *PUNCTUATION, *_LETTERS, *("##" + letter for letter in _LETTERS)]
_WORD = re.compile(rf"\[MASK\]|[{HAN}]|[^\W_{HAN}]+|[^\s]")


class WordPiece:
    def __init__(self, tokens: list[str]):
        self.tokens = tokens
        self.vocab = {token: i for i, token in enumerate(tokens)}

    @property
    def words_from(self) -> int:
        """The first id after special tokens, signs and letters."""
        return len(_BASE)

    def encode(self, text: str, context: int) -> list[int]:
        """[CLS], the text, [SEP]; what is longer than `context` is cut off at its end."""
        ids = [piece for word in words_of(text) for piece in self._pieces(word)]
        return [CLS, *ids[: context - 2], SEP]

    def _pieces(self, word: str) -> list[int]:
        if word == "[MASK]":
            return [MASK]
        found: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            end = next((e for e in range(len(word), start, -1) if prefix + word[start:e] in self.vocab), None)
            if end is None:
                return [UNK]
            found.append(self.vocab[prefix + word[start:end]])
            start = end
        return found


def learn(texts: Iterable[str]) -> WordPiece:
    """Special tokens, signs, letters and digits alone and within a word, then the words by frequency."""
    counts = Counter(word for text in texts for word in words_of(text))
    known = (word for word, count in counts.items() if count >= RARE and word not in _BASE)
    return WordPiece([*_BASE, *sorted(known, key=lambda word: (-counts[word], word))])


def words_of(text: str) -> list[str]:
    """Lower case and without accents, but for [MASK]."""
    parts = re.split(r"(\[MASK\])", text)
    return [word for part in parts for word in _WORD.findall(part if part == "[MASK]" else _plain(part))]


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")


def tokenizer_files(tokenizer: WordPiece, context: int) -> dict[str, object]:
    """tokenizer.json in Hugging Face's version 1.0, and what its loaders read beside it."""
    special = [{"id": i, "content": token, "single_word": False, "lstrip": False, "rstrip": False,
                "normalized": False, "special": True} for i, token in enumerate(SPECIAL)]  # fmt: skip
    around = {token: {"id": token, "ids": [i], "tokens": [token]} for token, i in (("[CLS]", CLS), ("[SEP]", SEP))}

    def token(name: str, kind: int) -> dict[str, object]:
        return {"SpecialToken": {"id": name, "type_id": kind}}

    def sequence(name: str, kind: int) -> dict[str, object]:
        return {"Sequence": {"id": name, "type_id": kind}}

    single = [token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0)]
    return {
        "tokenizer.json": {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": special,
            "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                           "strip_accents": None, "lowercase": True},
            "pre_tokenizer": {"type": "BertPreTokenizer"},
            "post_processor": {"type": "TemplateProcessing", "single": single,
                               "pair": [*single, sequence("B", 1), token("[SEP]", 1)], "special_tokens": around},
            "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
            "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                      "max_input_chars_per_word": 100, "vocab": tokenizer.vocab},
        },
        "tokenizer_config.json": {
            "tokenizer_class": "BertTokenizer", "model_max_length": context, "do_lower_case": True,
            "strip_accents": None, "tokenize_chinese_chars": True, "pad_token": "[PAD]", "unk_token": "[UNK]",
            "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]",
        },
        "vocab.txt": "\n".join(tokenizer.tokens) + "\n",
    }  # fmt: skip
