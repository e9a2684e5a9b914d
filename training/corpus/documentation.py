"""Examples from documentation: short programs as people write them for readers who begin.

    python3 -m corpus.documentation --work DIR [--jobs 2] [--fingerprints]

Two sources, both of packages that may be trained on: doctests in the docstrings of DIR/train.jsonl,
and code blocks in the reStructuredText that the packages of documentation.txt install beside their
pages. Writes DIR/examples-train.jsonl, one `{package, path, text, weight}` a line, for tokenizer.mjs:
one document for the examples of one docstring or one page, prompts and output taken off; and
DIR/documentation.json, the packages with licences and authors for the model card. `--fingerprints`
writes those of the pages' examples, by which corpus.leak recognises them; docstrings are parts of
training files, which it knows.
"""

import argparse
import ast
import json
import multiprocessing
import pathlib
import re
import sys
import textwrap
import warnings
from collections.abc import Iterable, Iterator

from . import fingerprints
from .build import size, stop_if_sources_overlap
from .clean import SECRETS
from .debian import download, unpack
from .licences import holders, licence_of
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
    parser.add_argument("--fingerprints", action="store_true")
    options = parser.parse_args()
    warnings.simplefilter("ignore")  # of other people's escapes
    seen: set[str] = set()
    with multiprocessing.Pool(options.jobs) as pool:
        docstrings = unseen(from_docstrings(options.work, pool), seen)
        packages, found = from_pages(options.work, pool)
        pages = unseen(found, seen)
    with open(options.work / "examples-train.jsonl", "w", encoding="utf-8") as out:
        for file in docstrings + pages:
            out.write(json.dumps(file | {"weight": 1}, ensure_ascii=False) + "\n")
    report = {"docstrings": size(docstrings), "pages": size(pages)}
    (options.work / "documentation.json").write_text(json.dumps(report | {"packages": packages}, indent=1, ensure_ascii=False), encoding="utf-8")
    if options.fingerprints:
        fingerprints.write(fingerprints.FOLDER / "documentation.bin", [fingerprints.record(file["text"]) for file in pages])
    print(json.dumps(report))


def unseen(files: Iterable[dict], seen: set[str]) -> list[dict]:
    """Those whose text, blanks aside, did not come before."""
    fresh = []
    for file in files:
        key = re.sub(r"\s", "", file["text"])
        if key not in seen:
            seen.add(key)
            fresh.append(file)
    return fresh


def from_docstrings(work: pathlib.Path, pool) -> Iterator[dict]:
    with open(work / "train.jsonl", encoding="utf-8") as lines:
        for found in pool.imap(_docstrings, (line for line in lines if ">>> " in line), chunksize=16):
            yield from found


def _docstrings(line: str) -> list[dict]:
    file = json.loads(line)
    try:
        tree = ast.parse(file["text"])
    except (SyntaxError, ValueError, RecursionError):
        return []
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    texts = [ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, kinds)]
    return [{"package": file["package"], "path": file["path"], "text": text} for doc in texts for text in documents(prompted(doc))]


def from_pages(work: pathlib.Path, pool) -> tuple[dict, list[dict]]:
    """The packages as corpus.build reports them, and what was found in them."""
    lists = read_lists()
    names = [name for line in (HERE / "documentation.txt").read_text().splitlines() if (name := line.split("#")[0].strip())]
    debs = download(work / "debs", names + [name for side in ("heldout", "validation") for name in lists[side]])
    apart = [{"name": (p := unpack(debs[name])).name, "source": p.source, "side": side} for side in ("heldout", "validation") for name in lists[side]]
    packages, files = {}, []
    for package, found in pool.imap(_pages, [debs[name] for name in names], chunksize=4):
        stop_if_sources_overlap([*apart, package])
        if not found:
            sys.exit(f"take {package['name']} out of documentation.txt: no page with examples under a permissive licence")
        packages[package.pop("name")] = package | size(found)
        files += found
    return packages, files


def _pages(deb: pathlib.Path) -> tuple[dict, list[dict]]:
    package = unpack(deb, PAGE)
    licence = licence_of(package.name, package.copyright)
    found = []
    for name, raw in package.files:
        path = re.sub(r"^.*/_sources/", "", name.removesuffix(".rst.txt"))
        if licence.allows(name.lstrip("./")):
            page = raw.decode("utf-8", "replace")
            found += [{"package": package.name, "path": f"{path}.py", "text": text} for text in documents(blocks(page))]
    facts = {"name": package.name, "side": "train", "version": package.version, "source": package.source}
    return facts | {"licences": licence.names, "copyright": holders(package.copyright)}, found


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
