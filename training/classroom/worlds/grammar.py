"""Grammars as templates: one description writes texts and recognises them.

    It was {thing.a}.          a slot: a word of the table `thing`, here with its article
    {person} met {person2}.    two different people; each name stands for the same row to the end
    [Yes|No], [|thank you]     one of several pieces, perhaps nothing
    {some+many}                a number that follows from two others

A text is a template with its slots filled and its choices made. Reading goes the other way: `match`
tries every way to read a text, and a slot keeps its row, so “Tom lost her hat” is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

Row = dict[str, str]
Bound = dict[str, Row]  # slot → the row of its table
Nodes = tuple["Text | Slot | Sum | Choice", ...]


@dataclass(frozen=True)
class Text:
    text: str

    def write(self, bound: Bound, random: Random) -> str:
        return self.text

    def read(self, text: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        if text.startswith(self.text, at):
            yield at + len(self.text), bound


class Slot:
    """`rows` are those of its table; `words[i]` is what row i gives here."""

    def __init__(self, name: str, rows: list[Row], attribute: str):
        self.name, self.rows = name, rows
        self.table = name.rstrip("0123456789")
        self.words = [form(row, attribute) for row in rows]

    def write(self, bound: Bound, random: Random) -> str:
        if self.name not in bound:
            bound[self.name] = random.choice([row for row in self.rows if self._is_free(row, bound)])
        return self.words[self.rows.index(bound[self.name])]

    def read(self, text: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        known = bound.get(self.name)
        for row, word in zip(self.rows, self.words, strict=True):
            if text.startswith(word, at) and (row is known if known else self._is_free(row, bound)):
                yield at + len(word), bound if known else {**bound, self.name: row}

    def _is_free(self, row: Row, bound: Bound) -> bool:
        """Two slots of one table never hold the same row."""
        return not any(row is other for other in bound.values())


class Sum:
    """Two slots added or, with sign -1, subtracted, looked up among `counts`."""

    def __init__(self, left: str, sign: int, right: str, counts: list[Row], attribute: str):
        self.left, self.sign, self.right, self.counts, self.attribute = left, sign, right, counts, attribute

    def write(self, bound: Bound, random: Random) -> str:
        return form(self._rows(bound)[0], self.attribute)

    def read(self, text: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        for word in (form(row, self.attribute) for row in self._rows(bound)):
            if text.startswith(word, at):
                yield at + len(word), bound

    def _rows(self, bound: Bound) -> list[Row]:
        """Where the numbers were named in an earlier sentence, which is not before us, any will do."""
        if self.left not in bound or self.right not in bound:
            return self.counts
        value = int(bound[self.left]["value"]) + self.sign * int(bound[self.right]["value"])
        return [row for row in self.counts if int(row["value"]) == value]


@dataclass(frozen=True)
class Choice:
    options: tuple[Nodes, ...]

    def write(self, bound: Bound, random: Random) -> str:
        return write(random.choice(self.options), bound, random)

    def read(self, text: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
        for option in self.options:
            yield from read(option, text, at, bound)


def write(nodes: Nodes, bound: Bound, random: Random) -> str:
    return "".join([node.write(bound, random) for node in nodes])


def read(nodes: Nodes, text: str, at: int, bound: Bound) -> Iterator[tuple[int, Bound]]:
    """Every way to read `nodes` from position `at`: where it ends, and what the slots hold."""
    if not nodes:
        yield at, bound
        return
    for end, then in nodes[0].read(text, at, bound):
        yield from read(nodes[1:], text, end, then)


def matches(nodes: Nodes, text: str) -> bool:
    return any(end == len(text) for end, _ in read(nodes, text, 0, {}))


def form(row: Row, attribute: str) -> str:
    """`.He` is `.he` with a capital letter; `.a` and `.s` are made where the table does not give them."""
    if attribute in row:
        return row[attribute]
    if attribute[0].isupper():
        word = form(row, attribute[0].lower() + attribute[1:])
        return word[0].upper() + word[1:]
    if attribute == "a":
        return ("an " if row["en"][0] in "aeiou" else "a ") + row["en"]
    if attribute == "s":
        return plural(row["en"])
    raise KeyError(f"no column “{attribute}” in the table of {row}")


def plural(noun: str) -> str:
    irregular = {"mouse": "mice", "sheep": "sheep", "goldfish": "goldfish"}
    if noun in irregular:
        return irregular[noun]
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|ch|sh)$", noun) else "s")
