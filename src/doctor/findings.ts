import type { Cards } from "./nvidia";
import type { Product } from "./product";
import type { Ran } from "../programs/runProgram";
import type { Python } from "./python";

/** What was asked for, or why there is no answer. */
export type Found<T> = { readonly found: T } | { readonly missing: Missing };

export interface Missing {
  readonly why: Why;
  /** The program's own words, or where it stands; text of others. */
  readonly said?: string;
}

export type Why =
  | "notInstalled"
  /** The workspace is not trusted, so no program was started. */
  | "notAsked"
  /** It stands in the workspace, whose programs are not run. */
  | "inWorkspace"
  | "timeout"
  | "tooMuch"
  | "noDriver"
  | "noDevice"
  | "failed"
  | "unreadable";

/** All that the doctor found out about one computer. */
export interface Findings {
  readonly atMs: number;
  readonly machine: Machine;
  readonly cards: Found<Cards>;
  /** The CUDA compiler, such as "11.6". */
  readonly nvcc: Found<string>;
  readonly python: Found<Python>;
  /** Attempts in their order: first on the device that was found. */
  readonly products: readonly Product[];
  /** Every program that was started, and how it ended. */
  readonly asked: readonly Asked[];
}

export interface Machine {
  /** "linux", "darwin", "win32" */
  readonly platform: string;
  /** "x64", "arm64" */
  readonly arch: string;
  /** As the system names it; text of others. */
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly freeMemoryBytes: number;
  /** Of the disk that First Token's files are on. */
  readonly disk: Found<{ readonly bytes: number; readonly freeBytes: number }>;
  /** Where the window runs by SSH, in a container or in WSL: its kind. */
  readonly remote?: string;
}

export interface Asked {
  readonly program: string;
  readonly end: Ran["end"];
  readonly code: number | undefined;
  readonly ms: number;
}

export function foundIn<T>(answer: Found<T>): T | undefined {
  return "found" in answer ? answer.found : undefined;
}
