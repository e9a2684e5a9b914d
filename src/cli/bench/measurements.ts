import type { Reuse } from "./session";

/** What `bench` finds out. Times in ms, sizes in bytes; null where something cannot be measured. */
export interface Measurements {
  readonly model: { readonly name: string; readonly parameters: number; readonly bytes: number };
  readonly decode: Decoding;
  readonly prefill: { readonly tokensPerSecond: number };
  readonly latency: {
    readonly warmP50Ms: number;
    readonly warmP95Ms: number;
    /** The first request on a line, for which the text around has to be read. */
    readonly firstP50Ms: number;
    /** From nothing to the first text: process, model, prompt. */
    readonly coldMs: number;
    /** From a real VS Code, if the integration tests have left it. */
    readonly activateMs: number | null;
  };
  /** Shares of prompt tokens that were known, in a session of typing, deleting and moving. */
  readonly reuse: Reuse;
  readonly memory: { readonly rssBytes: number };
  readonly bandwidth: { readonly bytesPerSecond: number; readonly ratio: number };
  readonly threads: number;
}

export interface Decoding {
  readonly inGraphMsPerToken: number;
  readonly steppingMsPerToken: number;
  /** Null where that package is not installed. */
  readonly transformersJsMsPerToken: number | null;
  /** How many times as fast the loop in the graph is as stepping; the median of the pairs. */
  readonly speedup: number;
  readonly promptTokens: number;
  readonly tokens: number;
  readonly pairs: number;
  readonly sameTokens: boolean;
}

/** Share of the memory's limit that decoding reaches: it reads all weights for each token. */
export function bandwidthRatio(
  weightBytes: number,
  bytesPerSecond: number,
  msPerToken: number,
): number {
  return ((weightBytes / bytesPerSecond) * 1000) / msPerToken;
}

export function benchTable(found: Measurements): string {
  const { model, decode, prefill, latency, reuse, memory, bandwidth, threads } = found;
  const others = decode.transformersJsMsPerToken;
  const rows: [string, string][] = [
    [
      "model",
      `${model.name}, ${millions(model.parameters)} M parameters, ${megabytes(model.bytes)}`,
    ],
    ["threads", String(threads)],
    ["decode in the graph", `${decode.inGraphMsPerToken.toFixed(2)} ms a token`],
    [
      "decode by stepping",
      `${decode.steppingMsPerToken.toFixed(2)} ms a token (the loop is ${decode.speedup.toFixed(2)} times as fast)`,
    ],
    [
      "  @xenova/transformers",
      others === null ? "not installed" : `${others.toFixed(2)} ms a token`,
    ],
    [
      "  measured over",
      `${decode.tokens} tokens after a prompt of ${decode.promptTokens}, median of ${decode.pairs} interleaved rounds`,
    ],
    ["  same tokens", decode.sameTokens ? "yes" : "NO"],
    ["prefill", `${prefill.tokensPerSecond.toFixed(0)} tokens a second`],
    [
      "warm latency",
      `p50 ${latency.warmP50Ms.toFixed(0)} ms, p95 ${latency.warmP95Ms.toFixed(0)} ms`,
    ],
    ["  first on a line", `p50 ${latency.firstP50Ms.toFixed(0)} ms`],
    ["prompt tokens reused", `${percent(reuse.all)} in a session`],
    [
      "  by key",
      `typing ${percent(reuse.typing)}, deleting ${percent(reuse.deleting)}, after a move ${percent(reuse.moving)}`,
    ],
    ["cold start to text", `${latency.coldMs.toFixed(0)} ms`],
    ["activate()", activation(latency.activateMs)],
    ["model process", `${megabytes(memory.rssBytes)} resident`],
    ["memory bandwidth", `${(bandwidth.bytesPerSecond / 1e9).toFixed(1)} GB/s`],
    ["  used by decoding", `${(100 * bandwidth.ratio).toFixed(0)} % of it`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => name.padEnd(width) + value).join("\n");
}

function activation(ms: number | null): string {
  return ms === null ? "not measured: npm run integration does it" : `${ms.toFixed(0)} ms`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function millions(count: number): string {
  return (count / 1e6).toFixed(1);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
