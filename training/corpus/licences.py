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
    r"|isc|zlib(/libpng)?|psf.*|python.*|0bsd|unlicense|hpnd.*|zpl.*|public-domain|pd|cc0.*|boost.*|bsl-1.*|afl-2.*"
    r"|postgresql|mit-cmu|ncsa|cnri.*|edl.*)$"
)
COPYLEFT = re.compile(r"\b(GPL|LGPL|AGPL|MPL|EPL|CDDL|GNU\s+(Lesser|General|Affero))\b")
PERMISSIVE_TEXT = re.compile(
    r"Permission is hereby granted, free of charge|Apache License,?\s+Version 2|"
    r"Redistribution and use in source and binary forms|PSF LICENSE|PYTHON SOFTWARE FOUNDATION LICENSE"
)
FREE_TEXT = "as in its text"


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
        stanzas.append((patterns, is_permissive(short) if short else free_text_is_permissive(text)))
    if not stanzas:
        return Licence([FREE_TEXT], [(["*"], free_text_is_permissive(text))])
    return Licence(sorted(set(names)), stanzas)


def free_text_is_permissive(text: str) -> bool:
    """What is said of Debian's own packaging files does not count, nor does the PSF's history."""
    own = [p for p in re.split(r"\n\s*\n", text) if not re.search(r"Debian|packaging", p)]
    relevant = re.sub(r"GPL[- ]compatible|compatible with the GPL|the GPL\.", "", "\n\n".join(own))
    return bool(PERMISSIVE_TEXT.search(relevant)) and not COPYLEFT.search(relevant)


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
