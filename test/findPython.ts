import { spawnSync } from "node:child_process";

/**
 * A Python with PyTorch and NumPy, for the tests of `training/`; `undefined` where there is none.
 * Debian's own is asked too, because another Python often stands before it on the PATH.
 */
export function findPython(): string | undefined {
  const candidates = [process.env["FIRST_TOKEN_PYTHON"], "python3", "/usr/bin/python3"];
  return candidates.find(
    (python): python is string => python !== undefined && python !== "" && hasTorch(python),
  );
}

export const NO_PYTHON = "no Python with PyTorch here; Debian's package python3-torch has it";

const IMPORT_TIMEOUT_MS = 60_000;

function hasTorch(python: string): boolean {
  return (
    spawnSync(python, ["-c", "import torch, numpy, onnx"], { timeout: IMPORT_TIMEOUT_MS })
      .status === 0
  );
}
