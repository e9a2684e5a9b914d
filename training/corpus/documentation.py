"""Examples from documentation: short programs as people write them for readers who begin.

    python3 -m corpus.documentation --work DIR [--jobs 2]

Two sources, both of packages that may be trained on: doctests in the docstrings of DIR/train.jsonl,
and code blocks in the reStructuredText that the packages of documentation.txt install beside their
pages. Writes DIR/examples-train.jsonl, one `{package, path, text, weight}` a line, for tokenizer.mjs:
one document for the examples of one docstring or one page, prompts and output taken off.
"""

import argparse
import ast
import hashlib
import json
import multiprocessing
import pathlib
import re
import sys
import textwrap
import warnings
from collections.abc import Iterator

from .build import stop_if_sources_overlap
from .clean import SECRETS
from .debian import download, unpack
from .licences import licence_of
from .lists import HERE, read_lists

PAGE = re.compile(r"/_sources/.*\.rst\.txt(\.gz)?$")
PROMPTED = re.compile(r"(?:^[ \t]*(?:>>>|\.\.\.)(?: .*|)\n)+", re.M)
# A directive whose content is code; a bare `::` counts, too, where what follows is Python.
DIRECTIVE = re.compile(r"^(?P<indent>[ \t]*)(?:\.\. (?:code-block|code|sourcecode|ipython)::(?: *(?:python3?|py3?|pycon|default))?|(?!\.\. ).*::)[ \t]*$")
OPTION = re.compile(r"^\s+:[\w-]+:.*$")
SIGNS_OF_CODE = re.compile(r"^(import |from \w+|def |class |@|with |for |if )|^[\w.]+ *(=|\()", re.M)
CHARACTERS = range(40, 6000)  # of a document; longer ones are cut at a block


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    warnings.simplefilter("ignore")  # of other people's escapes
    seen: set[bytes] = set()
    counts = {"docstrings": 0, "pages": 0, "characters": 0}
    with open(options.work / "examples-train.jsonl", "w", encoding="utf-8") as out, multiprocessing.Pool(options.jobs) as pool:
        for kind, file in [*from_docstrings(options.work, pool), *from_pages(options.work, pool)]:
            key = hashlib.sha1(re.sub(r"\s", "", file["text"]).encode()).digest()
            if key not in seen:
                seen.add(key)
                counts[kind] += 1
                counts["characters"] += len(file["text"])
                out.write(json.dumps(file | {"weight": 1}, ensure_ascii=False) + "\n")
    print(json.dumps(counts))


def from_docstrings(work: pathlib.Path, pool) -> Iterator[tuple[str, dict]]:
    with open(work / "train.jsonl", encoding="utf-8") as lines:
        for found in pool.imap(_docstrings, (line for line in lines if ">>> " in line), chunksize=16):
            yield from (("docstrings", file) for file in found)


def _docstrings(line: str) -> list[dict]:
    file = json.loads(line)
    try:
        tree = ast.parse(file["text"])
    except (SyntaxError, ValueError, RecursionError):
        return []
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    texts = [ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, kinds)]
    return [{"package": file["package"], "path": file["path"], "text": text} for doc in texts for text in documents(prompted(doc))]


def from_pages(work: pathlib.Path, pool) -> Iterator[tuple[str, dict]]:
    lists = read_lists()
    names = [name for line in (HERE / "documentation.txt").read_text().splitlines() if (name := line.split("#")[0].strip())]
    debs = download(work / "debs", names + [name for side in ("heldout", "validation") for name in lists[side]])
    apart = [{"name": (p := unpack(debs[name])).name, "source": p.source, "side": side} for side in ("heldout", "validation") for name in lists[side]]
    for package, found in pool.imap(_pages, [debs[name] for name in names], chunksize=4):
        stop_if_sources_overlap([*apart, package | {"side": "train"}])
        if not found:
            sys.exit(f"take {package['name']} out of documentation.txt: no page with examples under a permissive licence")
        yield from (("pages", file) for file in found)


def _pages(deb: pathlib.Path) -> tuple[dict, list[dict]]:
    package = unpack(deb, PAGE)
    licence = licence_of(package.name, package.copyright)
    found = []
    for name, raw in package.files:
        path = re.sub(r"^.*/_sources/", "", name.removesuffix(".rst.txt"))
        if licence.allows(name.lstrip("./")):
            page = raw.decode("utf-8", "replace")
            found += [{"package": package.name, "path": f"{path}.py", "text": text} for text in documents(blocks(page))]
    return {"name": package.name, "source": package.source}, found


def documents(parts: list[str]) -> list[str]:
    """Parts that are Python, joined by a blank line up to the most characters of a document."""
    joined, text = [], ""
    for part in parts:
        part = textwrap.dedent(part).strip("\n") + "\n"
        if not is_python(part) or SECRETS.search(part):
            continue
        if text and len(text) + len(part) >= CHARACTERS.stop:
            joined.append(text)
            text = ""
        text += ("\n" if text else "") + part
    return [text for text in [*joined, text] if len(text) in CHARACTERS and text.isascii()]


def is_python(text: str) -> bool:
    try:
        return len(text) < CHARACTERS.stop and SIGNS_OF_CODE.search(text) is not None and bool(ast.parse(text).body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def prompted(text: str) -> list[str]:
    """What stands behind >>> and ... in a text, a part for each run of such lines."""
    return [re.sub(r"^(?:>>>|\.\.\.) ?", "", textwrap.dedent(run), flags=re.M) for run in PROMPTED.findall(text.expandtabs() + "\n")]


def blocks(page: str) -> list[str]:
    """The code blocks of a page in reStructuredText, with prompts taken off."""
    lines, found, at = page.expandtabs().splitlines(), [], 0
    while at < len(lines):
        start = DIRECTIVE.match(lines[at])
        at += 1
        if not start:
            if lines[at - 1].lstrip().startswith(">>> "):  # a doctest block needs no directive
                run = at - 1
                while at < len(lines) and lines[at].strip():
                    at += 1
                found += prompted("\n".join(lines[run:at]))
            continue
        body, margin = [], len(start["indent"])
        while at < len(lines) and (not lines[at].strip() or len(lines[at]) - len(lines[at].lstrip()) > margin):
            if body or not OPTION.match(lines[at]):
                body.append(lines[at])
            at += 1
        text = textwrap.dedent("\n".join(body)).strip("\n")
        found += prompted(text) if text.lstrip().startswith(">>> ") else [text]
    return found


if __name__ == "__main__":
    main()
