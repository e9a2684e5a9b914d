import { readFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { Manifest } from "../../protocol/manifest";
import type { Decoder, Run } from "../../runtime/decoder";
import { PREFILL_CHUNK_TOKENS, RUN_TOKENS } from "../../runtime/limits";
import { Tokenizer } from "../../runtime/tokenizer";
import type { ModelChoice } from "../openModel";

/** One way of decoding, with its prompt read already when the clock starts. */
export interface Way {
  /** As many tokens as the context has room for after the prompt, and how long they took. */
  decode(prompt: readonly number[], count: number): Promise<Decoded>;
  /** Milliseconds for reading the prompt, where that can be told apart. */
  prefillMs?(prompt: readonly number[]): Promise<number>;
  dispose(): Promise<void>;
}

export interface Decoded {
  /** The one that the prompt gives, then those that were timed. */
  readonly tokens: readonly number[];
  /** For all but the first. */
  readonly ms: number;
}

/** A graph of ours, in this process, without stop tokens. */
export async function graphWay(manifest: Manifest, choice: ModelChoice): Promise<Way> {
  // The import loads the native binding, which a command line without a bench does without.
  const { createDecoder } = await import("../../runtime/sessions");
  const decoder = await createDecoder(manifest, choice, new Set());
  return {
    decode: async (prompt, count) => {
      const first = await readPrompt(decoder, prompt);
      const tokens = [...first.tokens];
      let { cache } = first;
      const startMs = performance.now();
      while (tokens.length <= count) {
        // As the runtime does it: short runs, between which it can be cancelled.
        const maxNew = Math.min(RUN_TOKENS, count + 1 - tokens.length);
        const run = await decoder.run(tokens.slice(-1), cache, { maxNew });
        tokens.push(...run.tokens);
        cache = run.cache;
      }
      return { tokens, ms: performance.now() - startMs };
    },
    prefillMs: async (prompt) => {
      const startMs = performance.now();
      await readPrompt(decoder, prompt);
      return performance.now() - startMs;
    },
    dispose: () => decoder.dispose(),
  };
}

/** The first `length` tokens of a text, repeated where it is shorter, as the model's input. */
export async function promptOf(
  choice: ModelChoice,
  manifest: Manifest,
  text: string,
  length: number,
): Promise<number[]> {
  const json: unknown = JSON.parse(
    await readFile(path.join(choice.folder, manifest.tokenizer), "utf8"),
  );
  const tokenizer = new Tokenizer(json);
  const tokens = tokenizer.encode(text, true);
  const prefix = tokenizer.special.get("<|prefix|>") ?? 0;
  const repeated = Array.from({ length: length - 1 }, (_, at) => tokens[at % tokens.length] ?? 0);
  return [prefix, ...repeated];
}

async function readPrompt(decoder: Decoder, prompt: readonly number[]): Promise<Run> {
  let run: Run | undefined;
  for (let at = 0; at < prompt.length; at += PREFILL_CHUNK_TOKENS) {
    const chunk = prompt.slice(at, at + PREFILL_CHUNK_TOKENS);
    run = await decoder.run(chunk, run?.cache ?? decoder.empty, { maxNew: 1 });
  }
  if (run === undefined) throw new Error("The prompt is empty");
  return run;
}
