"""What a value looks like in a notebook: MIME type → text, or base64 for pictures."""

import base64
import json

_METHODS = {
    "text/html": "_repr_html_",
    "text/markdown": "_repr_markdown_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "application/json": "_repr_json_",
}


def bundle_of(value: object) -> dict[str, str]:
    """`text/plain` is always there: it is `repr(value)`, whose errors are the caller's."""
    found = {"text/plain": repr(value)}
    if isinstance(value, type):  # a class has the methods, but nothing to show
        return found
    for mime, name in _METHODS.items():
        method = getattr(value, name, None)
        shown = method() if callable(method) else None
        if isinstance(shown, bytes):
            found[mime] = base64.b64encode(shown).decode("ascii")
        elif isinstance(shown, str):
            found[mime] = shown
    several = getattr(value, "_repr_mimebundle_", None)
    return found | raw_bundle(several() or {}) if callable(several) else found


def raw_bundle(given: dict[str, object]) -> dict[str, str]:
    """As IPython's `display(…, raw=True)` takes it: MIME type → text, or what JSON can say."""
    return {mime: content if isinstance(content, str) else json.dumps(content) for mime, content in given.items()}
