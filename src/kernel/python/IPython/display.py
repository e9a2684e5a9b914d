"""`display(Image("picture.png"))` and the like, with the real library's names."""

import builtins
from pathlib import Path

display = builtins.display


class _Text:
    def __init__(self, data: str):
        self.data = data


class HTML(_Text):
    def _repr_html_(self) -> str:
        return self.data


class Markdown(_Text):
    def _repr_markdown_(self) -> str:
        return self.data


class SVG(_Text):
    def _repr_svg_(self) -> str:
        return self.data


class Image:
    """A picture from a PNG file, or from its bytes."""

    def __init__(self, data: bytes | None = None, filename: str | None = None, width: int | None = None):
        if isinstance(data, (str, Path)):
            data, filename = None, str(data)
        self.data = Path(filename).read_bytes() if data is None else data
        self.width = width
        if not self.data.startswith(b"\x89PNG"):
            raise ValueError("Only PNG pictures can be shown by this small IPython.")

    def _repr_png_(self) -> bytes:
        return self.data
