import path from "node:path";
import type { CellOutcome, MimeBundle } from "../../../src/protocol/kernel";
import { HubFailure } from "../../../src/hub/hubFailure";
import { HubClient } from "../../../src/hubClient/hubClient";
import { KernelClient, type KernelOptions } from "../../../src/kernelClient/kernelClient";
import { ModelCalls } from "../../../src/lessons/modelCalls";

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

/** Models as the extension has them, offline. */
export function models(): { hub: HubClient; calls: ModelCalls } {
  const root = path.join(__dirname, "../../..");
  const runtimeFile = path.join(root, "dist/hubRuntime.js");
  const hub = new HubClient({ runtimeFile, log: () => undefined });
  const calls = new ModelCalls({
    client: hub,
    models: path.join(root, "models"),
    fetch: () => Promise.resolve(undefined),
    rows: () => Promise.reject(new HubFailure("unreachable", "There is no network here.")),
    l10n: {
      t: (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)])),
    },
  });
  return { hub, calls };
}
