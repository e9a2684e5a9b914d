import type { CompletionTimes } from "../protocol/model";
import type { FilterReason } from "./filter";
import type { GateReason, Silence } from "./outcome";
import type { Preset } from "./gate";
import type { Trigger } from "./when";

/** How one request went, in plain data: it can be shown, kept and written as JSON. */
export interface Trace {
  /** Counts requests from 1 on. */
  readonly id: number;
  /** By the pipeline's clock. */
  readonly startMs: number;
  readonly path: string;
  readonly language: string;
  readonly trigger: Trigger;
  /** The end of the line before the cursor, and the start of what follows on it. */
  readonly before: string;
  readonly after: string;
  /** In their order; a stage that was not reached is missing. */
  readonly stages: readonly StageTrace[];
  /** All that the model or the memory offered, in its order. */
  readonly candidates: readonly CandidateTrace[];
  /** Where the model was asked: tokens of the prompt, and how many were known already. */
  readonly prompt?: { readonly tokens: number; readonly reused: number };
  /** Times of the model process. */
  readonly model?: Readonly<CompletionTimes>;
  /** Where the gate was asked. */
  readonly gate?: GateTrace;
  readonly outcome: TraceOutcome;
}

export const STAGES = ["when", "context", "reuse", "generate", "filter", "gate", "show"] as const;
export type StageName = (typeof STAGES)[number];

export interface StageTrace {
  readonly name: StageName;
  readonly ms: number;
  /** For the log, in English; people read `traceInWords`. */
  readonly decision: string;
}

export interface CandidateTrace {
  readonly text: string;
  /** Mean log-probability a token, in nats. */
  readonly logprob: number;
  /** Mean entropy of the choices, in nats. */
  readonly entropy?: number;
  readonly tokens?: readonly TokenTrace[];
  /** The gate's estimate that what is shown of it is exact. */
  readonly estimate?: number;
  readonly fate: Fate;
}

export interface TokenTrace {
  readonly text: string;
  readonly logprob: number;
  readonly entropy: number;
}

/** `text` is what was shown of the candidate, which may be less. */
export type Fate =
  | { readonly kind: "shown"; readonly text: string }
  | { readonly kind: "filtered"; readonly reason: FilterReason }
  | { readonly kind: "same as another" }
  | { readonly kind: "held back"; readonly reason: GateReason };

export interface GateTrace {
  readonly preset: Preset;
  /** The estimate that was asked for, from 0 to 1. */
  readonly threshold: number;
  /** How much of it comes from what the person accepted and rejected. */
  readonly moved: number;
  /** A person asked by a command, so everything was let through. */
  readonly bypassed: boolean;
}

/** The outcome without the texts, which stand with the candidates. */
export type TraceOutcome = { readonly kind: "shown"; readonly from: "memory" | "model" } | Silence;

/** The last traces, in memory only: they hold pieces of the person's code. */
export class Traces {
  #ring: Trace[] = [];

  constructor(private readonly limit = MAX_TRACES) {}

  add(trace: Trace): void {
    this.#ring = [...this.#ring, trace].slice(-this.limit);
  }

  /** The oldest first. */
  get all(): readonly Trace[] {
    return this.#ring;
  }

  /** The last one that a person would mean: not of a request that the next key made pointless. */
  get last(): Trace | undefined {
    return this.#ring.findLast((trace) => !wasSuperseded(trace)) ?? this.#ring.at(-1);
  }

  /** The last one that showed nothing, if any. */
  get lastSilent(): Trace | undefined {
    const isSilent = (trace: Trace): boolean => trace.outcome.kind === "silent";
    return (
      this.#ring.findLast((trace) => isSilent(trace) && !wasSuperseded(trace)) ??
      this.#ring.findLast(isSilent)
    );
  }

  clear(): void {
    this.#ring = [];
  }
}

export function wasSuperseded({ outcome }: Trace): boolean {
  return outcome.kind === "silent" && outcome.reason === "cancelled";
}

const MAX_TRACES = 50;
