"""GPT-2's tokenizer: byte pairs, joined within a piece of text. Nothing is ever lost, for any byte is a token.

Four rules of our own when it is learned, so that every token can be read: characters are put together
before words; a token holds at most two Chinese characters, and never the end of one with the beginning
of another; digits stay alone. And a piece that occurs n times counts √n times, or else the fixed
phrases of the templates would take all the room.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

END = "<|endoftext|>"
RARE = 2  # a character that counts less often than this stays in bytes


def _class(letter: str) -> str:
    """All characters of a Unicode category, as ranges: Python's `re` has no \\p{L}."""
    codes = [code for code in range(0x110000) if unicodedata.category(chr(code))[0] == letter]
    starts = [code for code, before in zip(codes, [-2, *codes]) if code != before + 1]
    ends = [code for code, after in zip(codes, [*codes[1:], -2]) if code != after - 1]
    return "".join(f"\\U{a:08x}-\\U{b:08x}" for a, b in zip(starts, ends, strict=True))


_L, _N = _class("L"), _class("N")
PIECE = re.compile(rf"'s|'t|'re|'ve|'m|'ll|'d| ?[{_L}]+| ?[{_N}]+| ?[^\s{_L}{_N}]+|\s+(?!\S)|\s+")


class Bpe:
    """Ids: 256 bytes, then the merges in the order in which they were learned, then the end of a text."""

    def __init__(self, merges: list[tuple[str, str]]):
        self.merges = merges
        self.tokens = [*BYTES.values(), *(a + b for a, b in merges), END]
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self.end = self.ids[END]
        self._rank = {pair: i for i, pair in enumerate(merges)}
        self._known: dict[str, list[int]] = {}

    def encode(self, text: str) -> list[int]:
        ids: list[int] = []
        for piece in PIECE.findall(text):
            known = self._known.get(piece)
            if known is None:
                known = self._known[piece] = [self.ids[token] for token in self._joined(piece)]
            ids += known
        return ids

    def decode(self, ids: Iterable[int]) -> str:
        letters = "".join(self.tokens[i] for i in ids if i != self.end)
        return bytes(BYTE_OF[letter] for letter in letters).decode("utf-8", "replace")

    def _joined(self, piece: str) -> list[str]:
        """The pair that was learned first is joined first."""
        tokens = letters_of(piece)
        while len(tokens) > 1:
            best = min(zip(tokens, tokens[1:]), key=lambda pair: self._rank.get(pair, len(self._rank)))
            if best not in self._rank:
                break
            tokens = join(tokens, best)
        return tokens


def learn(texts: Iterable[str], size: int) -> Bpe:
    """Joins the most frequent pair until there are `size` tokens; ties go by the alphabet."""
    counts = Counter(piece for text in texts for piece in PIECE.findall(text))
    pieces = [letters_of(piece) for piece in counts]
    weights = [math.isqrt(count) for count in counts.values()]
    pairs: Counter[tuple[str, str]] = Counter()
    places: dict[tuple[str, str], set[int]] = defaultdict(set)  # pair → the pieces that it occurs in
    for i, tokens in enumerate(pieces):
        for pair in zip(tokens, tokens[1:]):
            pairs[pair] += weights[i]
            places[pair].add(i)
    merges: list[tuple[str, str]] = []
    refused: set[tuple[str, str]] = set()
    while len(BYTES) + len(merges) + 1 < size:
        best = max(pairs, key=lambda pair: (pairs[pair] >= RARE and is_one_character(*pair), pairs[pair], pair))
        if pairs[best] <= 0:
            break
        if best in refused or not may_be_token(best[0] + best[1]):
            del pairs[best]
            refused.add(best)
            continue
        merges.append(best)
        for i in places.pop(best):
            for pair in zip(pieces[i], pieces[i][1:]):
                if pair not in refused:
                    pairs[pair] -= weights[i]
            pieces[i] = join(pieces[i], best)
            for pair in zip(pieces[i], pieces[i][1:]):
                if pair not in refused:
                    pairs[pair] += weights[i]
                    places[pair].add(i)
        pairs.pop(best, None)
    return Bpe(merges)


def may_be_token(letters: str) -> bool:
    content = bytes(BYTE_OF[letter] for letter in letters)
    starts = sum(byte >= 0xC0 for byte in content)  # characters of several bytes
    if any(byte in b"0123456789" for byte in content) or 0x80 <= content[0] < 0xC0 or starts > 2:
        return False
    if content.isascii() or starts == 1 and content[0] >= 0xC0:
        return True
    try:
        return bool(content.decode("utf-8"))
    except UnicodeDecodeError:
        return False


@cache
def is_one_character(left: str, right: str) -> bool:
    """Whether two tokens are, together, one character of several bytes or its beginning."""
    content = bytes(BYTE_OF[letter] for letter in left + right)
    return content[0] >= 0xC0 and sum(byte < 0x80 or byte >= 0xC0 for byte in content) == 1


def letters_of(piece: str) -> list[str]:
    """A stand-in character for each byte."""
    return [BYTES[byte] for byte in piece.encode("utf-8")]


def join(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    joined, at = [], 0
    while at < len(tokens):
        both = at + 1 < len(tokens) and tokens[at] == pair[0] and tokens[at + 1] == pair[1]
        joined.append(pair[0] + pair[1] if both else tokens[at])
        at += 2 if both else 1
    return joined


def _byte_alphabet() -> dict[int, str]:
    """GPT-2's stand-ins: printable bytes stand for themselves, the others for characters from 256 on."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {**{b: chr(b) for b in printable}, **{b: chr(256 + i) for i, b in enumerate(others)}}


BYTES = _byte_alphabet()
BYTE_OF = {letter: byte for byte, letter in BYTES.items()}


def tokenizer_files(bpe: Bpe, context: int) -> dict[str, object]:
    """The files in which GPT-2's tokenizer comes, for old and new libraries."""
    special = {"id": bpe.end, "content": END, "single_word": False, "lstrip": False, "rstrip": False,
               "normalized": False, "special": True}  # fmt: skip
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {
        "tokenizer.json": {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": [special],
            "normalizer": None,
            "pre_tokenizer": byte_level,
            "post_processor": {**byte_level, "trim_offsets": False},
            "decoder": byte_level,
            "model": {
                "type": "BPE",
                "dropout": None,
                "unk_token": None,
                "continuing_subword_prefix": "",
                "end_of_word_suffix": "",
                "fuse_unk": False,
                "vocab": bpe.ids,
                "merges": [" ".join(pair) for pair in bpe.merges],
            },
        },
        "tokenizer_config.json": {
            "tokenizer_class": "GPT2Tokenizer",
            "model_max_length": context,
            "bos_token": END,
            "eos_token": END,
            "unk_token": END,
            "pad_token": END,
            "add_prefix_space": False,
            "clean_up_tokenization_spaces": False,
            "errors": "replace",
        },
        "special_tokens_map.json": {"bos_token": END, "eos_token": END, "unk_token": END, "pad_token": END},
        "vocab.json": bpe.ids,
        "merges.txt": "#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in bpe.merges),
    }
