"""Byte pair encoding in plain Python, to see how merges are learned."""

from collections import Counter


class SimpleBPE:
    """Learn merges of neighbouring tokens, most frequent first."""

    def __init__(self):
        self.merges: dict[tuple[int, int], int] = {}
        self.vocab: dict[int, bytes] = {i: bytes([i]) for i in range(256)}

    def train(self, text: str, num_merges: int) -> None:
        """Learn merges from a text."""
        ids = list(text.encode("utf-8"))
        for _ in range(num_merges):
            pairs = Counter(zip(ids, ids[1:]))
            if not pairs:
                break
            pair, count = pairs.most_common(1)[0]
            if count < 2:
                break
            new_id = len(self.vocab)
            self.merges[pair] = new_id
            self.vocab[new_id] = self.vocab[pair[0]] + self.vocab[pair[1]]
            ids = self.replace(ids, pair, new_id)

    @staticmethod
    def replace(ids: list[int], pair: tuple[int, int], new_id: int) -> list[int]:
        """Replace each occurrence of a pair by its merged token."""
        result, i = [], 0
        while i < len(ids):
            if i + 1 < len(ids) and (ids[i], ids[i + 1]) == pair:
                result.append(new_id)
                i += 2
            else:
                result.append(ids[i])
                i += 1
        return result

    def encode(self, text: str) -> list[int]:
        """Apply the merges in the order in which they were learned."""
        ids = list(text.encode("utf-8"))
        for pair, new_id in self.merges.items():
            ids = self.replace(ids, pair, new_id)
        return ids

    def decode(self, ids: list[int]) -> str:
        """Join the bytes of all tokens."""
        return b"".join(self.vocab[i] for i in ids).decode("utf-8", errors="replace")


text = "low lower lowest new newer newest wide wider widest " * 5
bpe = SimpleBPE()
bpe.train(text, num_merges=30)
ids = bpe.encode("newest and lowest")
print([bpe.vocab[i] for i in ids])
assert bpe.decode(ids) == "newest and lowest"
