"""Weights in eight bits: a whole number from -127 to 127 for each, and one scale for each output.

    weight[out, in] ≈ code[out, in] · scale[out]

The same numbers go into the ONNX files and, through `rounded`, back into PyTorch, so that what the
rounding costs is measured on the model that ships.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

LEAST = 2048  # smaller tensors stay in 32 bits: biases, norms


def quantise(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """[out, …] → codes of the same shape, and scales [out]."""
    flat = matrix.reshape(len(matrix), -1)
    scales = np.maximum(np.abs(flat).max(axis=1), 1e-12).astype(np.float32) / 127
    codes = np.rint(flat / scales[:, None]).astype(np.int8)
    return codes.reshape(matrix.shape), scales


def is_rounded(array: NDArray | Tensor) -> bool:
    """Whether a tensor of the model is stored in eight bits."""
    return array.ndim >= 2 and np.prod(array.shape) >= LEAST


def rounded(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights as the eight bits give them back."""
    return {name: _rounded(tensor) if is_rounded(tensor) else tensor for name, tensor in state.items()}


def _rounded(tensor: Tensor) -> Tensor:
    codes, scales = quantise(tensor.numpy())
    wide = scales.reshape(-1, *[1] * (codes.ndim - 1))
    return torch.from_numpy(codes.astype(np.float32) * wide)
