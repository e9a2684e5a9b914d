"""The lists of packages: `name [cap]  # reason`, one a line; the cap is in millions of characters."""

import pathlib
import sys

HERE = pathlib.Path(__file__).parent
MAX_CHARACTERS = 8_000_000  # a package, so that none rules the style; its files are chosen by hash
SIDES = ("heldout", "validation", "train")  # where text is in two of them, the first keeps it


def read_lists(folder: pathlib.Path = HERE) -> dict[str, dict[str, int]]:
    """`{side: {package: most characters}}`. A package that is listed twice stops the build."""
    files = {"heldout": "heldout.txt", "validation": "validation.txt", "train": "packages.txt"}
    lists, seen = {}, {}
    for side in SIDES:
        lists[side] = {}
        for number, line in enumerate((folder / files[side]).read_text(encoding="utf-8").splitlines(), 1):
            if not (words := line.split("#")[0].split()):
                continue
            where = f"{files[side]}:{number}"
            if words[0] in seen:
                sys.exit(f"{where}: {words[0]} is already in {seen[words[0]]}")
            try:
                lists[side][words[0]] = int(float(words[1]) * 1e6) if len(words) == 2 else MAX_CHARACTERS
            except ValueError:
                sys.exit(f"{where}: not a number of millions: {words[1]}")
            if len(words) > 2:
                sys.exit(f"{where}: expected `name [millions]`: {line.strip()}")
            seen[words[0]] = where
    return lists
