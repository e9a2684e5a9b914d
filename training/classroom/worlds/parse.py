"""Reads word tables and templates; the syntax is told in `grammar.py` and `words.txt`."""

import re
from dataclasses import dataclass
from pathlib import Path

from .grammar import Choice, Nodes, Row, Slot, Sum, Text

PIECE = re.compile(r"\{([a-z]+\d*)(?:([+-])([a-z]+\d*))?(?:\.(\w+))?\}|([\[|\]])|([^{\[|\]]+)")
END = re.compile(r"(?<=[.!?。！？])(?![.!?。！？”\"])|(?<=[.!?。！？][”\"])(?! [a-z])|(?<=\n)")  # between two sentences


@dataclass(frozen=True)
class Scene:
    """A template of a whole text."""

    world: str  # the file it stands in
    language: str  # "en" or "zh"
    weight: int
    nodes: Nodes


def read_tables(file: Path) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = {}
    columns: list[str] = []
    for line in _lines(file):
        if line.startswith("table "):
            _, name, *columns = line.split()
            rows = tables[name] = []
        else:
            rows.append(dict(zip(columns, map(str.strip, line.split("|")), strict=True)))
    return tables


def read_scenes(file: Path, tables: dict[str, list[Row]]) -> list[Scene]:
    """`en:` or `zh:` begins a text, with a weight perhaps (`en*3:`); lines set in go on with it."""
    found: list[tuple[str, int, str]] = []
    for line in _lines(file):
        if line[0].isspace():
            language, weight, text = found.pop()
            found.append((language, weight, text + (" " if language == "en" else "") + line.strip()))
            continue
        head = re.match(r"(en|zh)(?:\*(\d+))?: *", line)
        if not head:
            raise ValueError(f"{file.name}: neither en: nor zh: in front of “{line}”")
        found.append((head[1], int(head[2] or 1), line[head.end() :]))
    return [
        Scene(file.stem, language, weight, parse(text.replace("\\n ", "\n").replace("\\n", "\n"), language, tables))
        for language, weight, text in found
    ]


def parse(text: str, language: str, tables: dict[str, list[Row]]) -> Nodes:
    pieces = list(PIECE.finditer(text))
    if "".join(piece[0] for piece in pieces) != text:
        raise ValueError(f"a bracket too many or a slot that is none: {text}")
    nodes, rest = _sequence(pieces, language, tables)
    if rest:
        raise ValueError(f"a bracket too many: {text}")
    return nodes


def sentences_of(nodes: Nodes) -> set[Nodes]:
    """The templates of single sentences that a template of a text is made of."""
    done, open_ends = _cut(nodes, {()})
    return {_trimmed(sentence) for sentence in done | open_ends if _trimmed(sentence)}


def _cut(nodes: Nodes, begun: set[Nodes]) -> tuple[set[Nodes], set[Nodes]]:
    """Sentences that end within `nodes`, and beginnings that go on behind; `begun` came before."""
    done: set[Nodes] = set()
    for node in nodes:
        if isinstance(node, Text):
            *whole, last = [Text(part) for part in END.split(node.text)]
            for part in whole:
                done |= {(*start, part) for start in begun}
                begun = {()}
            if last.text:
                begun = {(*start, last) for start in begun}
        elif isinstance(node, Choice) and _ends_a_sentence(node):
            ways = [_cut(option, begun) for option in node.options]
            done = done.union(*(ends for ends, _ in ways))
            begun = set().union(*(starts for _, starts in ways))
        else:
            begun = {(*start, node) for start in begun}
    return done, begun


def _ends_a_sentence(node: Choice) -> bool:
    return any(
        bool(END.search(part.text)) if isinstance(part, Text) else isinstance(part, Choice) and _ends_a_sentence(part)
        for option in node.options
        for part in option
    )


def _trimmed(nodes: Nodes) -> Nodes:
    """Without blanks in front, and without the line's end behind."""
    if nodes and isinstance(first := nodes[0], Text):
        rest = nodes[1:]
        nodes = (Text(first.text.lstrip()), *rest) if first.text.strip() else rest
    if nodes and isinstance(nodes[-1], Text):
        nodes = (*nodes[:-1], Text(nodes[-1].text.rstrip("\n")))
    return nodes


def _sequence(pieces: list[re.Match], language: str, tables: dict[str, list[Row]]) -> tuple[Nodes, list[re.Match]]:
    """Nodes up to a | or ] of the level above, and the pieces from there on."""
    nodes: list = []
    while pieces and pieces[0][5] not in ("|", "]"):
        piece, *pieces = pieces
        name, sign, other, attribute, bracket, text = piece.groups()
        if text:
            nodes.append(Text(text))
        elif sign:
            nodes.append(Sum(name, 1 if sign == "+" else -1, other, tables["count"], attribute or language))
        elif name:
            nodes.append(Slot(name, tables[name.rstrip("0123456789")], attribute or language))
        elif bracket == "[":
            options, mark = [], "|"
            while mark == "|":
                option, pieces = _sequence(pieces, language, tables)
                options.append(option)
                mark, pieces = pieces[0][5], pieces[1:]
            nodes.append(Choice(tuple(options)))
    return tuple(nodes), pieces


def _lines(file: Path) -> list[str]:
    lines = file.read_text("utf-8").splitlines()
    return [line.rstrip() for line in lines if line.strip() and not line.startswith("#")]
