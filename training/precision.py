"""In which number format matrix products are quickest on this machine.

bf16 halves the bytes and, where the processor has instructions for it, doubles the speed; elsewhere
(x86 before AVX-512 BF16, say) it is emulated and several times as slow as float32.
"""

import contextlib
import functools
import time

import torch


def autocast(device: str):
    """Products in bf16 where that is quicker, else as they are."""
    return torch.autocast(device, dtype=torch.bfloat16) if bf16_is_quicker(device) else contextlib.nullcontext()


@functools.cache
def bf16_is_quicker(device: str) -> bool:
    return device == "cuda" or _seconds(torch.bfloat16) < _seconds(torch.float32)


def _seconds(dtype: torch.dtype) -> float:
    """The best of a few products, since other programs may be running."""
    a = torch.randn(512, 512).to(dtype)
    best = float("inf")
    for _ in range(7):
        start = time.perf_counter()
        a @ a
        best = min(best, time.perf_counter() - start)
    return best
