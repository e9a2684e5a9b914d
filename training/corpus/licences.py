"""Which files of a Debian package may be learned from: read from its own copyright file.

Debian's machine-readable format lists stanzas `Files: <patterns>` with `License: <short name>`;
a later stanza wins over an earlier one. Only files whose stanza names a permissive licence are
taken. A copyright file in free text is accepted only when it names a permissive licence and no
copyleft one.
"""

import fnmatch
import re
from dataclasses import dataclass

PERMISSIVE = re.compile(
    r"^(expat|mit([-~/].*)?|x11|bsd([-~ ].*)?|(2|3)-clause.*|new-bsd|modified-bsd|apache([-~ ]?v?2(\.0)?)?(-license)?"
    r"|isc|zlib(/libpng)?|psf.*|python.*|0bsd|unlicense|hpnd.*|zpl.*|zope-2.*|public-domain|pd|cc0.*|boost.*|bsl-1.*|afl-2.*"
    r"|postgresql|mit-cmu|ncsa|cnri.*|edl.*)$"
)
COPYLEFT = re.compile(r"\b[AL]?GPL|\b(MPL|EPL|CDDL|EUPL|[Ss]leepycat.*|CeCILL|CECILL|OSL|GNU\s+(Lesser|General|Affero))\b")
PERMISSIVE_TEXT = re.compile(  # blanks are made one before
    r"Permission is hereby granted, free of charge|Apache License,? Version 2|"
    r"Redistribution and use in source and binary forms|PSF LICENSE|PYTHON SOFTWARE FOUNDATION LICENSE|"
    r"Permission to use, copy, modify,? (and(/or)? )?distribute|provided 'as-is', without any express or implied warranty"
)
FREE_TEXT = "as in its text"
# Copyright files in free text, read by a person: copyleft is named in them only for the packaging,
# for its history, or for parts that are not among the Python files.
REVIEWED: dict[str, str] = {
    "idle-python3.11": "PSF-2.0",
    "python3-distutils": "PSF-2.0",
    "python3-jinja2": "BSD-3-Clause",
    "python3-lib2to3": "PSF-2.0",
    "python3-serial": "BSD-3-Clause",
    "python3-tk": "PSF-2.0",
    "libpython3.11-minimal": "PSF-2.0",
    "libpython3.11-stdlib": "PSF-2.0",
    "python3.11-doc": "PSF-2.0",
    "python3.11-examples": "PSF-2.0",
}


@dataclass
class Licence:
    """What a package's copyright file allows."""

    names: list[str]
    stanzas: list[tuple[list[str], bool]]  # (patterns, permissive), the last match wins

    def allows(self, path: str) -> bool:
        """`path` is relative to the package's module folder, so patterns match its tail."""
        verdict = False
        for patterns, permissive in self.stanzas:
            if any(_matches(path, pattern) for pattern in patterns):
                verdict = permissive
        return verdict


def licence_of(package: str, text: str) -> Licence:
    """The reviewed licence where there is one, else what the copyright file says."""
    if package in REVIEWED:
        return Licence([REVIEWED[package]], [(["*"], True)])
    return read_licence(text)


def holders(text: str) -> list[str]:
    """Who a copyright file names, for the attribution: at most 20, in its order."""
    lines = re.findall(r"(?:^Copyright:|^[ \t]+(?=(?:©|\(c\)|[Cc]opyright)?\s*(?:19|20)\d\d)|[Cc]opyright (?=©|\([Cc]\)|(?:19|20)\d\d))[ \t]*(.{4,160})$", text, re.M)
    cleaned = (re.sub(r"^([Cc]opyright|©|\([Cc]\)|\s)+", "", line).strip(" .,") for line in lines)
    return list(dict.fromkeys(name for name in cleaned if re.search(r"[^\W\d]{3}", name)))[:20]


def read_licence(text: str) -> Licence:
    """Parse a copyright file. A package without any permissive stanza allows nothing."""
    stanzas, names = [], []
    for paragraph in re.split(r"\n\s*\n", text):
        files = re.search(r"^Files:((?:.*\n?)(?:^[ \t].*\n?)*)", paragraph, re.M)
        name = re.search(r"^License:[ \t]*(.*)$", paragraph, re.M)
        if not files or not name:
            continue
        patterns = files.group(1).replace(",", " ").split()
        if all(p.startswith("debian/") for p in patterns):
            continue
        short = name.group(1).strip()
        names.append(short or FREE_TEXT)
        stanzas.append((patterns, stanza_is_permissive(short, paragraph, text)))
    if not stanzas:
        return Licence([FREE_TEXT], [(["*"], free_text_is_permissive(text))])
    return Licence(sorted(set(names)), stanzas)


def stanza_is_permissive(short: str, paragraph: str, text: str) -> bool:
    """A name that is on no list (“other”, a first line of the text itself) is judged by its text."""
    if not short:
        return free_text_is_permissive(text)
    if is_permissive(short) or COPYLEFT.search(short) or re.search(r"\s(and|or)\s\S+$", short):
        return is_permissive(short)
    own = paragraph[re.search(r"^License:", paragraph, re.M).start() :]
    if "\n" not in own.strip():  # the text stands in a paragraph of its own
        alone = re.search(rf"^License:[ \t]*{re.escape(short)}[ \t]*\n((?:[ \t].*\n?)+)", text, re.M)
        own = alone.group(1) if alone else ""
    return free_text_is_permissive(own)


def free_text_is_permissive(text: str) -> bool:
    """What is said of Debian's own packaging files does not count, nor does the PSF's history."""
    own = [p for p in re.split(r"\n\s*\n", text) if not re.search(r"Debian|packaging", p)]
    relevant = re.sub(r"GPL[- ]compatible|compatible with the GPL|the GPL\.", "", "\n\n".join(own))
    return bool(PERMISSIVE_TEXT.search(re.sub(r"\s+", " ", relevant))) and not COPYLEFT.search(relevant)


def is_permissive(short_name: str) -> bool:
    """`A or B` needs one permissive part, `A and B` needs both."""
    alternatives = re.split(r"\s+or\s+|\|", short_name.lower().strip())
    return any(
        bool(parts) and all(PERMISSIVE.match(part.strip(" ,()")) for part in parts)
        for parts in (re.split(r"\s+and\s+|,\s*", alternative) for alternative in alternatives)
    )


def _matches(path: str, pattern: str) -> bool:
    if pattern in ("*", "./*"):
        return True
    # Sources are laid out as src/pkg/x.py or lib/pkg/x.py, the package as pkg/x.py.
    return fnmatch.fnmatch(path, pattern) or fnmatch.fnmatch("x/" + path, "*/" + pattern.lstrip("./*")) or any(
        fnmatch.fnmatch(path, pattern.split("/", n)[-1]) for n in (1, 2) if pattern.count("/") > n
    )
