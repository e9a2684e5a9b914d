"""The training step in C++, two to three times as fast as PyTorch's on a processor with AMX.

`trainer.cpp` computes what `model.loss(…).backward()` computes, and Muon's orthogonalisation; it reads
weights and writes gradients where PyTorch keeps them, so optimisers, checkpoints and schedule stay
as they are. It is compiled at the start of a run (`g++`, a quarter of a minute) and loaded by
`ctypes`. `test_native.py` holds its results against PyTorch's.
"""

import ctypes
import pathlib
import subprocess

import torch
from torch import Tensor

from model import Decoder

HERE = pathlib.Path(__file__).parent
SOURCES = "trainer.cpp", "forward.cpp", "attention.cpp", "head.cpp", "backward.cpp", "muon.cpp"
FLAGS = ["-std=c++17", "-O3", "-march=native", "-ffast-math", "-fno-finite-math-only", "-fopenmp", "-shared", "-fPIC"]
COMPILE_SECONDS = 300
ROWS = 256  # tokens of a step come in blocks of so many
POINTER = ctypes.c_void_p


class Native:
    """`step` in place of forward and backward; gradients are written over, not added to."""

    def __init__(self, model: Decoder, folder: pathlib.Path):
        config = model.config
        refuse(config)
        self.library = load(folder)
        self.weights = [model.embed_tokens.weight, model.norm.weight]
        for block in model.layers:
            attention, mlp = block.self_attn, block.mlp
            self.weights += [block.input_layernorm.weight]
            self.weights += [part.weight for part in (attention.q_proj, attention.k_proj, attention.v_proj, attention.o_proj)]
            self.weights += [block.post_attention_layernorm.weight]
            self.weights += [part.weight for part in (mlp.gate_proj, mlp.up_proj, mlp.down_proj)]
        self.gradients = [torch.zeros_like(weight) for weight in self.weights]
        self.tables = model.cos.contiguous(), model.sin.contiguous()
        sizes = config.vocabSize, config.width, config.layers, config.heads, config.kvHeads, config.feedForward
        cos, sin = (POINTER(table.data_ptr()) for table in self.tables)
        weights, gradients = pointers(self.weights), pointers(self.gradients)
        self.trainer = POINTER(self.library.trainer_new(integers(sizes), ctypes.c_float(config.normEps), cos, sin, weights, gradients))

    def step(self, tokens: Tensor, targets: Tensor) -> float:
        """Mean loss in nats over [batch, time] tokens; gradients of the weights at which it was made."""
        batch, time = tokens.shape
        if time % 32 or batch * time % ROWS or time > len(self.tables[0]):
            raise ValueError(f"{batch} sequences of {time} tokens: the native step takes multiples of 32 that make multiples of {ROWS}")
        for weight, gradient in zip(self.weights, self.gradients):
            weight.grad = gradient
        tokens, targets = tokens.int().contiguous(), targets.int().contiguous()
        return self.library.trainer_step(self.trainer, POINTER(tokens.data_ptr()), POINTER(targets.data_ptr()), batch, time)

    def orthogonalise(self, matrices: list[Tensor]) -> list[Tensor]:
        """`optimiser.orthogonal` for many matrices at once."""
        updates = [matrix.clone().contiguous() for matrix in matrices]
        rows, columns = (integers(update.shape[i] for update in updates) for i in (0, 1))
        self.library.orthogonalise(pointers(updates), rows, columns, len(updates))
        return updates

    def __del__(self):
        if hasattr(self, "trainer"):
            self.library.trainer_free(self.trainer)


def refuse(config) -> None:
    """Sizes that the loops do not take."""
    parts = {"width": config.width, "feedForward": config.feedForward, "kvHeads · headDim": config.kvHeads * config.headDim}
    odd = [name for name, size in parts.items() if size % 64] + ["feedForward"] * (config.feedForward % 128 != 0)
    if odd or config.headDim % 32 or config.headDim > 128 or config.vocabSize % 1024:
        raise ValueError(f"the native step does not take these sizes: {', '.join(odd) or 'headDim or vocabSize'}")


def unavailable() -> str | None:
    """Why the native step cannot run here, or None."""
    flags = pathlib.Path("/proc/cpuinfo")
    if not flags.exists() or not {"amx_bf16", "avx512_bf16", "avx512vl"} <= set(flags.read_text().split()):
        return "the processor has no AMX for bf16"
    try:
        subprocess.run(["g++", "--version"], capture_output=True, check=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return "there is no g++"
    return None


def load(folder: pathlib.Path) -> ctypes.CDLL:
    """Compiled into `folder`, anew for each run: the processor may be another one."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "native.so"
    command = ["g++", *FLAGS, "-o", str(file), *(str(HERE / source) for source in SOURCES)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=COMPILE_SECONDS)
    if done.returncode:
        raise RuntimeError(f"the native step does not compile:\n{done.stderr}")
    library = ctypes.CDLL(str(file))
    library.trainer_new.restype = POINTER
    library.trainer_step.restype = ctypes.c_double
    library.trainer_free.restype = None
    if not library.tiles_allowed():
        raise RuntimeError("the system does not grant AMX tiles; train without --native")
    return library


def pointers(tensors: list[Tensor]):
    return (POINTER * len(tensors))(*(tensor.data_ptr() for tensor in tensors))


def integers(values):
    values = list(values)
    return (ctypes.c_int32 * len(values))(*values)
