"""What the built-in kernel is made of; lessons import none of it."""

import os
import sys

_said: set[str] = set()


def notice(english: str, chinese: str) -> None:
    """Says once what stands behind a package, in the learner's language."""
    if english in _said:
        return
    _said.add(english)
    print(said(english, chinese), file=sys.stderr)


def said(english: str, chinese: str) -> str:
    """One of the two, in the learner's language."""
    return chinese if os.environ.get("FIRST_TOKEN_LANGUAGE", "").startswith("zh") else english
