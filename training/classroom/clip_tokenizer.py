"""CLIP's tokenizer: byte pairs, joined within a word, where a word's last piece ends in `</w>`.

Two things are our own: the vocabulary, learned from the captions, and that each Chinese character
is a word for itself, as in the Chinese BERT. Text that was never seen falls into smaller pieces, at
the worst into bytes, so nothing is lost.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

START, END = "<|startoftext|>", "<|endoftext|>"
HAN = "㐀-鿿豈-﫿"  # Chinese characters, as ranges of a character class
# Python's `re` has no \p{L}: [^\W\d_] is the same but for a few rare numerals.
WORD = re.compile(rf"'s|'t|'re|'ve|'m|'ll|'d|[{HAN}]|(?:(?![{HAN}])[^\W\d_])+|\d|[^\s\w]+|_+")
WORD_JSON = rf"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[{HAN}]|(?:(?![{HAN}])\p{{L}})+|\p{{N}}|[^\s\p{{L}}\p{{N}}]+"


class ClipTokenizer:
    def __init__(self, merges: list[tuple[str, str]]):
        alphabet = list(BYTES.values())
        words = alphabet + [letter + "</w>" for letter in alphabet] + [a + b for a, b in merges] + [START, END]
        self.vocab = {word: i for i, word in enumerate(words)}
        self.merges = merges
        self._rank = {pair: i for i, pair in enumerate(merges)}
        self._known: dict[str, list[int]] = {}

    @property
    def start(self) -> int:
        return len(self.vocab) - 2

    @property
    def end(self) -> int:
        """The last id; it also pads."""
        return len(self.vocab) - 1

    def encode(self, text: str, context: int) -> list[int]:
        """Start, the text, end; a text that is too long loses its last tokens, not the end."""
        ids = [self.start]
        for word in words_of(text):
            if word not in self._known:
                self._known[word] = [self.vocab[piece] for piece in self._pieces(word)]
            ids += self._known[word]
        return ids[: context - 1] + [self.end]

    def _pieces(self, word: str) -> list[str]:
        """The pair that was learned first is joined first."""
        pieces = letters_of(word)
        while len(pieces) > 1:
            pairs = list(zip(pieces, pieces[1:]))
            best = min(pairs, key=lambda pair: self._rank.get(pair, len(self._rank)))
            if best not in self._rank:
                break
            pieces = join(pieces, best)
        return pieces


def learn(texts: Iterable[str], merges: int) -> ClipTokenizer:
    """Joins the most frequent pair, again and again, until every word is one piece or `merges` is reached."""
    counts = Counter(word for text in texts for word in words_of(text))
    split = {word: letters_of(word) for word in counts}
    learned: list[tuple[str, str]] = []
    while len(learned) < merges:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, pieces in split.items():
            for pair in zip(pieces, pieces[1:]):
                pairs[pair] += counts[word]
        if not pairs:
            break
        best = max(pairs, key=lambda pair: (pairs[pair], pair))  # ties by the alphabet: always the same
        learned.append(best)
        split = {word: join(pieces, best) for word, pieces in split.items()}
    return ClipTokenizer(learned)


def words_of(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def letters_of(word: str) -> list[str]:
    """A stand-in character for each byte; the last one carries the end of the word."""
    letters = [BYTES[byte] for byte in word.encode("utf-8")]
    return letters[:-1] + [letters[-1] + "</w>"]


def join(pieces: list[str], pair: tuple[str, str]) -> list[str]:
    joined: list[str] = []
    for piece in pieces:
        if joined and (joined[-1], piece) == pair:
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _byte_alphabet() -> dict[int, str]:
    """GPT-2's stand-ins: printable bytes stand for themselves, the others for characters from 256 on."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {**{b: chr(b) for b in printable}, **{b: chr(256 + i) for i, b in enumerate(others)}}


BYTES = _byte_alphabet()


def tokenizer_files(tokenizer: ClipTokenizer, context: int) -> dict[str, object]:
    """tokenizer.json in Hugging Face's version 1.0 and what its loaders read beside it."""
    special = [{"id": tokenizer.vocab[token], "content": token, "single_word": False, "lstrip": False,
                "rstrip": False, "normalized": False, "special": True} for token in (START, END)]  # fmt: skip
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    split = {"type": "Split", "pattern": {"Regex": WORD_JSON}, "behavior": "Removed", "invert": True}
    spaces = {"type": "Replace", "pattern": {"Regex": r"\s+"}, "content": " "}
    return {
        "tokenizer.json": {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": special,
            "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"}, spaces, {"type": "Lowercase"}]},
            "pre_tokenizer": {"type": "Sequence", "pretokenizers": [split, {**byte_level, "use_regex": False}]},
            "post_processor": {
                "type": "RobertaProcessing",
                "sep": [END, tokenizer.end],
                "cls": [START, tokenizer.start],
                "trim_offsets": False,
                "add_prefix_space": False,
            },
            "decoder": byte_level,
            "model": {
                "type": "BPE",
                "dropout": None,
                "unk_token": END,
                "continuing_subword_prefix": "",
                "end_of_word_suffix": "</w>",
                "fuse_unk": False,
                "vocab": tokenizer.vocab,
                "merges": [" ".join(pair) for pair in tokenizer.merges],
            },
        },
        "tokenizer_config.json": {
            "tokenizer_class": "CLIPTokenizer",
            "model_max_length": context,
            "bos_token": START,
            "eos_token": END,
            "unk_token": END,
            "pad_token": END,
            "do_lower_case": True,
            "add_prefix_space": False,
            "errors": "replace",
        },
    }
