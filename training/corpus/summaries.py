"""The summary task: functions without their docstring, and the docstring's first line.

    python3 -m corpus.summaries --work DIR

Reads DIR/{train,validation,heldout}.jsonl and writes DIR/summaries-{side}.jsonl, one
`{package, path, code, text}` a line, for tokenizer.mjs. The model learns them behind its own token:

    <|prefix|> code <|summary|> text <|end|>
"""

import argparse
import ast
import hashlib
import json
import pathlib
import re
import textwrap
import warnings

SIDES = ("train", "validation", "heldout")
LINES = range(3, 41)  # of the function without its docstring
LENGTH = range(12, 101)  # characters of the summary
MAX_A_FILE = 12  # so that no file of a hundred alike functions rules
# Not a summary: doctests, directives, field lists, notes to other programmers.
UNFIT = re.compile(r"^(>>>|\.\.|:|@|\W|todo|fixme|deprecated|see |note|internal|private|test)|[<>{}|\\`*_]{2}|https?:|^\S+$", re.I)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    options = parser.parse_args()
    warnings.simplefilter("ignore", SyntaxWarning)  # of other people's escapes
    for side in SIDES:
        source = options.work / f"{side}.jsonl"
        if not source.exists():
            continue
        seen: set[bytes] = set()
        count = 0
        with open(source, encoding="utf-8") as lines, open(options.work / f"summaries-{side}.jsonl", "w", encoding="utf-8") as out:
            for line in lines:
                file = json.loads(line)
                for code, text in summaries(file["text"])[:MAX_A_FILE]:
                    key = hashlib.sha1(f"{text}\n{code}".encode()).digest()
                    if key not in seen:
                        seen.add(key)
                        count += 1
                        pair = {"package": file["package"], "path": file["path"], "code": code, "text": text, "weight": 1}
                        out.write(json.dumps(pair, ensure_ascii=False) + "\n")
        print(json.dumps({side: count}), flush=True)


def summaries(source: str) -> list[tuple[str, str]]:
    """(code, summary) of the functions of a file; nothing of a file that does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return []
    lines = source.split("\n")
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            text = summary_of(node)
            code = code_of(node, lines)
            if text and code.count("\n") + 1 in LINES:
                found.append((code, text))
    return found


def summary_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str | None:
    """The first line of the docstring as one plain sentence, or nothing where it is none."""
    text = (ast.get_docstring(node) or "").strip().split("\n\n")[0]
    if "\n" in text:
        return None
    text = re.sub(r":\w+:`~?([^`<]+)`|`+([^`]+)`+", lambda m: m[1] or m[2], text.strip())
    text = re.split(r"(?<=[a-z)])\.(?:\s|$)", text)[0].strip(" .")
    if len(text) not in LENGTH or UNFIT.search(text) or not text.isascii():
        return None
    return text[0].upper() + text[1:] + "."


def code_of(node: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> str:
    """Its lines from the first decorator on, without the docstring and the indentation around."""
    first = min([node.lineno, *(item.lineno for item in node.decorator_list)]) - 1
    docstring = node.body[0]
    if docstring.lineno == node.lineno or len(node.body) == 1:
        return ""  # on the line of `def`, or nothing but the docstring
    kept = lines[first : docstring.lineno - 1] + lines[docstring.end_lineno : node.end_lineno]
    return textwrap.dedent("\n".join(kept)).strip("\n")


if __name__ == "__main__":
    main()
