"""Symmetric quantisation by blocks along the input dimension, in the layout of `MatMulNBits`."""

from dataclasses import dataclass

import numpy as np

BLOCK = 32  # weights that share one scale


@dataclass(frozen=True)
class Quantised:
    data: np.ndarray  # uint8 [rows, columns · bits / 8]; 4-bit values are packed, low half first
    scales: np.ndarray  # float32 [rows, columns / BLOCK]
    bits: int


def quantise(matrix: np.ndarray, bits: int) -> Quantised:
    """`matrix` float32 [rows, columns] ≈ (code - 2^(bits-1)) · scale, code in [0, 2^bits - 1]."""
    rows, columns = matrix.shape
    if columns % BLOCK:
        raise ValueError(f"{columns} columns are no multiple of the block of {BLOCK}")
    blocks = matrix.reshape(rows, columns // BLOCK, BLOCK)
    scales = _best_scales(blocks, bits)
    codes = _codes(blocks, scales, bits) + 2 ** (bits - 1)
    codes = codes.astype(np.uint8).reshape(rows, columns)
    if bits == 4:
        codes = codes[:, 0::2] | codes[:, 1::2] << 4
    return Quantised(np.ascontiguousarray(codes), scales.astype(np.float32), bits)


def dequantise(quantised: Quantised) -> np.ndarray:
    """float32 [rows, columns]"""
    codes = quantised.data
    if quantised.bits == 4:
        codes = np.stack((codes & 15, codes >> 4), axis=-1).reshape(len(codes), -1)
    centred = codes.astype(np.float32) - 2 ** (quantised.bits - 1)
    return centred * np.repeat(quantised.scales, BLOCK, axis=1)


def _best_scales(blocks: np.ndarray, bits: int) -> np.ndarray:
    """Of some scales around the one that just covers the block, that of the least squared error."""
    extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(-1)[..., None], -1)[..., 0]
    # The codes reach one further below zero: a negative scale puts the extreme value there.
    covering = -extreme / 2 ** (bits - 1)
    best, least = covering, np.full(covering.shape, np.inf, np.float32)
    for shrink in np.linspace(0.8, 1.1, 13) if bits == 4 else (1.0,):
        scales = covering * np.float32(shrink)
        error = (_codes(blocks, scales, bits) * scales[..., None] - blocks) ** 2
        error = error.sum(-1)
        best = np.where(error < least, scales, best)
        least = np.minimum(error, least)
    return best


def _codes(blocks: np.ndarray, scales: np.ndarray, bits: int) -> np.ndarray:
    """Whole numbers around zero, [rows, blocks, BLOCK]."""
    divisors = np.where(scales == 0, 1, scales)[..., None]
    half = 2 ** (bits - 1)
    return np.clip(np.rint(blocks / divisors), -half, half - 1)
