"""Turn a Python file into training text, or refuse it with a reason."""

import ast
import re

MAX_BYTES = 400_000
MIN_BYTES = 120
GENERATED = re.compile(
    r"(auto-?generated|generated (by|from|file)|do not edit|code generated|machine generated|@generated)", re.I
)
LICENCE_WORDS = re.compile(r"copyright|licen[sc]e|redistribut|SPDX|all rights reserved|warranty", re.I)
# Things that look like live credentials. A file with one is left out as a whole.
SECRETS = re.compile(
    r"AKIA[0-9A-Z]{16}|-----BEGIN (RSA |EC |DSA |OPENSSH |)PRIVATE KEY-----|gh[pousr]_[A-Za-z0-9]{36}"
    r"|xox[baprs]-[0-9A-Za-z-]{20,}|AIza[0-9A-Za-z_-]{35}|sk_live_[0-9a-zA-Z]{24}"
    r"|hf_[A-Za-z]{34}|glpat-[0-9A-Za-z_-]{20}|npm_[A-Za-z0-9]{36}|SG\.[\w-]{22}\.[\w-]{43}|sk-[A-Za-z0-9]{48}"
)


def clean(raw: bytes) -> tuple[str | None, str]:
    """Return `(text, "ok")`, or `(None, reason)`. Text has LF line ends and no licence header."""
    if not MIN_BYTES <= len(raw) <= MAX_BYTES:
        return None, "size"
    if (text := normalise(raw)) is None:
        return None, "encoding"
    if SECRETS.search(text):
        return None, "secret"
    if GENERATED.search(raw[:1500].decode("utf-8", "replace")):
        return None, "generated"
    if looks_minified_or_data(text):
        return None, "data or minified"
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None, "syntax"
    return (text, "ok") if len(text) >= MIN_BYTES else (None, "size")


def normalise(raw: bytes) -> str | None:
    """Text with LF line ends, without licence header and blanks at line ends; None if not UTF-8 text."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\x00" in text:
        return None
    lines = drop_licence_header(text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n"))
    return re.sub(r"\n{4,}", "\n\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n") + "\n"


def drop_licence_header(lines: list[str]) -> list[str]:
    """Drop the leading comment block where it speaks of licences; keep shebang and code."""
    start = 0
    while start < len(lines) and (lines[start].startswith("#") or not lines[start].strip()):
        start += 1
    head = lines[:start]
    if not LICENCE_WORDS.search("\n".join(head)):
        return lines
    return [line for line in head[:1] if line.startswith("#!")] + lines[start:]


def looks_minified_or_data(text: str) -> bool:
    """Long lines, or hardly a letter: tables, encoded data, generated parsers."""
    lines = text.split("\n")
    longest = max(map(len, lines))
    letters = sum(map(str.isalpha, text))
    digits = sum(map(str.isdigit, text))
    return longest > 2000 or len(text) / len(lines) > 90 or letters < 0.35 * len(text) or digits > 0.25 * len(text)
