import type { Manifest } from "../../protocol/manifest";
import { median } from "../eval/metrics";
import type { ModelChoice } from "../openModel";
import { graphWay, promptOf, type Way } from "./decoding";
import type { Decoding } from "./measurements";
import { transformersJsWay } from "./transformersJs";

const PROMPT_TOKENS = 512;
const TOKENS = 16;
const ROUNDS = 7;

/**
 * The same tokens by the loop in the graph, by stepping from JavaScript, and by
 * `@xenova/transformers`, in turns: what disturbs the machine disturbs all of them.
 */
export async function compareDecoding(
  manifest: Manifest,
  choice: ModelChoice,
  text: string,
  onRound: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<{ decode: Decoding; prefill: { tokensPerSecond: number } }> {
  const length = Math.min(PROMPT_TOKENS, manifest.contextTokens - TOKENS - 1);
  const prompt = await promptOf(choice, manifest, text, length);
  const loop = await graphWay(manifest, { ...choice, graph: "loop" });
  const step = await graphWay(manifest, { ...choice, graph: "step" });
  const other = await transformersJsWay(choice);
  const ways = other === undefined ? [loop, step] : [loop, step, other];
  const times = new Map<Way, number[]>(ways.map((way) => [way, []]));
  const prefillMs: number[] = [];
  const texts = new Set<string>();
  try {
    // The round before the first one allocates.
    for (let round = -1; round < ROUNDS; round++) {
      signal.throwIfAborted();
      for (const way of inTurn(ways, round + 1)) {
        const { tokens, ms } = await way.decode(prompt, TOKENS);
        texts.add(tokens.join());
        if (round >= 0) times.get(way)?.push(ms / TOKENS);
      }
      const ms = (await loop.prefillMs?.(prompt)) ?? 0;
      if (round >= 0) prefillMs.push(ms);
      onRound(round + 1, ROUNDS);
    }
  } finally {
    for (const way of ways) await way.dispose();
  }
  const of = (way: Way | undefined): readonly number[] => (way && times.get(way)) ?? [];
  const speedups = of(loop).map((ms, pair) => (of(step)[pair] ?? ms) / ms);
  return {
    decode: {
      inGraphMsPerToken: median(of(loop)) ?? 0,
      steppingMsPerToken: median(of(step)) ?? 0,
      transformersJsMsPerToken: median(of(other)),
      speedup: median(speedups) ?? 0,
      promptTokens: length,
      tokens: TOKENS,
      pairs: ROUNDS,
      sameTokens: texts.size === 1,
    },
    prefill: { tokensPerSecond: (1000 * length) / (median(prefillMs) ?? Infinity) },
  };
}

/** Another one goes first each time. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const first = round % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
