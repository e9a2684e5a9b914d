import { type Product, parseProduct } from "./product";
import { probeLines } from "./pythonProbe";

/** One Python and its PyTorch. */
export interface Python {
  /** "3.11.4" */
  readonly version: string;
  /** Where it stands; text of others. */
  readonly executable: string;
  readonly bits: number;
  /** A virtual environment, whose packages are its own. */
  readonly isEnvironment: boolean;
  readonly torch: Torch;
}

export type Torch =
  | { readonly state: "notInstalled" }
  /** Installed, and its import fails; or it does not come to an end. */
  | { readonly state: "broken"; readonly said: string }
  | { readonly state: "timeout" }
  | {
      readonly state: "found";
      readonly version: string;
      /** Of the CUDA that it was built with; undefined in builds for the processor alone. */
      readonly cuda?: string;
      /** AMD's counterpart. */
      readonly hip?: string;
      /** Besides "cpu": "cuda", "mps", "xpu". */
      readonly devices: readonly string[];
      readonly cards: readonly { readonly name: string; readonly memoryBytes: number }[];
    };

export interface PythonAnswer {
  readonly python: Python;
  readonly products: readonly Product[];
}

/**
 * @param text what the probe wrote, in full or up to a limit
 * @param ended what became of it, where it said nothing of PyTorch
 * @returns undefined where no Python has answered
 */
export function parseProbe(text: string, ended: Torch): PythonAnswer | undefined {
  const lines = probeLines(text);
  const first = lines.find(({ kind }) => kind === "python");
  const { version, executable, bits, isEnvironment } = first ?? {};
  if (typeof version !== "string" || !/^\d+\.\d+/.test(version)) return undefined;
  const torch = lines.find(({ kind }) => kind === "torch");
  const isOld = version.startsWith("2.");
  return {
    python: {
      version,
      executable: typeof executable === "string" ? executable : "",
      bits: bits === 32 ? 32 : 64,
      isEnvironment: isEnvironment === true,
      torch: isOld ? { state: "notInstalled" } : torch === undefined ? ended : torchOf(torch),
    },
    products: lines.flatMap((line) => parseProduct(line, "torch") ?? []),
  };
}

function torchOf(line: Readonly<Record<string, unknown>>): Torch {
  const { state, said, version, cuda, hip, devices, cards } = line;
  if (state === "notInstalled") return { state };
  if (state !== "found" || typeof version !== "string")
    return { state: "broken", said: typeof said === "string" ? said : "" };
  return {
    state,
    version,
    ...(typeof cuda === "string" && { cuda }),
    ...(typeof hip === "string" && { hip }),
    devices: Array.isArray(devices) ? devices.filter((each) => typeof each === "string") : [],
    cards: Array.isArray(cards) ? cards.filter(isCard) : [],
  };
}

function isCard(value: unknown): value is { name: string; memoryBytes: number } {
  const { name, memoryBytes } = (value ?? {}) as Record<string, unknown>;
  return typeof name === "string" && typeof memoryBytes === "number";
}
