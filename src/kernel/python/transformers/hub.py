"""Models that are opened by their names, and what is not here."""

import sys

from first_token.host import call

__all__ = ["call", "not_here", "only", "open_model"]
_said: set[str] = set()


def open_model(name: str) -> str:
    """Makes the model ready, which may take a download; says so where another one runs in its place."""
    if not isinstance(name, str):
        raise TypeError(f"The name of a model is a text, not {type(name).__name__}")
    opened = call("open", name)
    # Once for a tokenizer and its model, which are opened one after the other.
    if opened["message"] and name not in _said:
        print(opened["message"], file=sys.stderr)
        _said.add(name)
    else:
        _said.discard(name)
    return name


def not_here(what: str) -> NotImplementedError:
    return NotImplementedError(
        f"{what} is not part of the small transformers of this kernel. The real library has it: "
        'install it ("pip install transformers torch") and choose its Python with "Select Kernel" at the top right.'
    )


def only(known: tuple[str, ...], options: dict, method: str) -> None:
    """Options that are not known here would be missed, so they are an error."""
    for name in options:
        if name not in known:
            raise not_here(f"{method}({name}=…)")
