"""Pictures as PNG files, with nothing but the standard library."""

import struct
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def write_png(file: Path, picture: NDArray[np.uint8]) -> None:
    """`picture` is [height, width, 3], red green blue."""
    height, width, _ = picture.shape
    rows = b"".join(b"\0" + row.tobytes() for row in picture)  # 0: this row is stored as it is
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)  # 8 bits a channel, RGB
    parts = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts))


def contact_sheet(pictures: list[NDArray[np.uint8]], columns: int, scale: int = 2) -> NDArray[np.uint8]:
    """All pictures in one, each `scale` times as wide, with a gap of four pixels."""
    gap = 4
    large = [np.pad(p.repeat(scale, 0).repeat(scale, 1), ((0, gap), (0, gap), (0, 0)), constant_values=160) for p in pictures]
    large += [np.full_like(large[0], 160)] * (-len(large) % columns)
    rows = [np.concatenate(large[i : i + columns], axis=1) for i in range(0, len(large), columns)]
    return np.concatenate(rows, axis=0)[:-gap, :-gap]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
