import path from "node:path";
import type { CellOutcome, MimeBundle } from "../../../src/protocol/kernel";
import { KernelClient, type KernelOptions } from "../../../src/kernelClient/kernelClient";

/** Python starts in two seconds; a slow, busy machine needs more. */
export const KERNEL_TIMEOUT_MS = 60_000;

export function kernel(options: Partial<KernelOptions> = {}): KernelClient {
  const kernelFile = path.join(__dirname, "../../../dist/kernel/main.js");
  return new KernelClient({ kernelFile, ...options });
}

export interface Told {
  outcome: CellOutcome;
  stdout: string;
  stderr: string;
  shown: MimeBundle[];
  result: MimeBundle | undefined;
}

/** @param typed what the person answers to `input()`, one by one */
export async function told(
  client: KernelClient,
  code: string,
  typed: readonly string[] = [],
  cell = "Cell 1",
): Promise<Told> {
  const answers = [...typed];
  const found: Told = {
    outcome: { kind: "ok" },
    stdout: "",
    stderr: "",
    shown: [],
    result: undefined,
  };
  found.outcome = await client.run(code, cell, {
    stream: (name, text) => {
      found[name] += text;
    },
    display: (data) => found.shown.push(data),
    result: (data) => {
      found.result = data;
    },
    ask: () => Promise.resolve(answers.shift() ?? null),
  });
  return found;
}
