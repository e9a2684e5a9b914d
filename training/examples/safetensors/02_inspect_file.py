"""List the tensors of a safetensors file without loading them."""

import argparse
import math

from safetensors import safe_open

BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "I64": 8, "I32": 4, "I8": 1, "U8": 1, "BOOL": 1}


def describe(path: str) -> None:
    """Print shape, type and size of each tensor."""
    total = 0
    with safe_open(path, framework="pt", device="cpu") as file:
        metadata = file.metadata() or {}
        for key, value in sorted(metadata.items()):
            print(f"# {key} = {value}")
        for key in sorted(file.keys()):
            part = file.get_slice(key)
            shape, dtype = part.get_shape(), part.get_dtype()
            size = math.prod(shape) * BYTES.get(dtype, 0)
            total += size
            print(f"{key:<60} {dtype:>5} {str(shape):<16} {size / 1024:10.1f} KiB")
    print(f"{total / 2**20:.1f} MiB in all")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    for path in parser.parse_args().files:
        print(path)
        describe(path)


if __name__ == "__main__":
    main()
