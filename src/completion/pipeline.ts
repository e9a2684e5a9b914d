import type { Log } from "../log";
import {
  ModelFailure,
  type Candidate,
  type Completion,
  type CompletionModel,
  type ModelError,
} from "../protocol/model";
import { requestFor } from "./context";
import { filter, type FilterReason, type Suggestion } from "./filter";
import { finished } from "./finished";
import { Generator, type Clock } from "./generate";
import { lexicalState, type LexicalState } from "./lexer";
import type { Place } from "./place";
import { Memory } from "./reuse";
import { whySilent, type Occasion, type WhenReason } from "./when";

/** One call of the pipeline. */
export interface Ask extends Occasion {
  readonly place: Place;
  /** When the last key was typed, by the pipeline's clock. */
  readonly typedAtMs: number | undefined;
}

/** What came of it, and if nothing is shown, which stage says why. */
export type Outcome =
  | { readonly kind: "shown"; readonly suggestions: readonly Suggestion[]; readonly from: Source }
  | { readonly kind: "silent"; readonly stage: "when"; readonly reason: WhenReason }
  | { readonly kind: "silent"; readonly stage: "generate"; readonly reason: ModelError["kind"] }
  | { readonly kind: "silent"; readonly stage: "filter"; readonly reason: FilterReason };

/** Remembered, or asked of the model: `ms` from question to answer, without the debounce. */
export type Source =
  | { readonly kind: "memory" }
  | { readonly kind: "model"; readonly ms: number; readonly completion: Completion };

/** Where a prompt is only read in advance, one token must be asked for. */
const WARM_UP_TOKENS = 1;
/** Reading a full window on a slow machine. */
const WARM_UP_BUDGET_MS = 5_000;

/** The stages of DESIGN §6 in their order: when → context → reuse → generate → filter. */
export class Pipeline {
  readonly #memory = new Memory();
  readonly #generator: Generator;
  /** The last fault that was logged: a fault at every key is one line in the log. */
  #fault = "";

  constructor(
    model: CompletionModel,
    clock: Clock,
    private readonly log: Pick<Log, "debug" | "error">,
  ) {
    this.#generator = new Generator(model, clock);
  }

  /** Never throws: whatever goes wrong, the editor just gets nothing. */
  async run(ask: Ask, signal: AbortSignal): Promise<Outcome> {
    const { place } = ask;
    const state = lexicalState(place.before, place.language, place.cut);
    const reason = whySilent(ask, place, state);
    if (reason !== undefined) return { kind: "silent", stage: "when", reason };
    const request = requestFor(place, ask.trigger, ask.settings.budgetMs);
    const remembered = this.#memory.recall(place, request.candidates);
    if (remembered !== undefined) {
      this.#generator.cancel();
      return choose(remembered, place, state, { kind: "memory" });
    }
    const typedAtMs = ask.trigger === "automatic" ? ask.typedAtMs : undefined;
    try {
      const { completion, ms } = await this.#generator.generate(request, typedAtMs, signal);
      this.#fault = "";
      const answers = finished(completion);
      this.#memory.remember(place, answers, request.candidates);
      return choose(answers, place, state, { kind: "model", ms, completion });
    } catch (error) {
      return { kind: "silent", stage: "generate", reason: this.#note(error) };
    }
  }

  /** Starts the model and has it read this place, so that the first answer there comes soon. */
  async warmUp(place: Place, signal: AbortSignal): Promise<void> {
    if (this.#generator.isBusy) return;
    const request = { ...requestFor(place, "automatic", 0), maxTokens: WARM_UP_TOKENS };
    request.budgetMs = WARM_UP_BUDGET_MS;
    try {
      await this.#generator.generate(request, undefined, signal);
    } catch (error) {
      this.#note(error);
    }
  }

  /** After another model was loaded. */
  forget(): void {
    this.#memory.clear();
    this.#fault = "";
  }

  #note(error: unknown): ModelError["kind"] {
    const { kind, message } =
      error instanceof ModelFailure
        ? error.detail
        : { kind: "internal" as const, message: String(error) };
    const fault = `${kind}: ${message}`;
    if (kind !== "cancelled" && fault !== this.#fault) {
      this.#fault = fault;
      this.log.error(`completion: ${fault}`);
    }
    return kind;
  }
}

/** The candidates that the filter lets through, each text once; else the reason for the first. */
function choose(
  candidates: readonly Candidate[],
  place: Place,
  state: LexicalState,
  from: Source,
): Outcome {
  const suggestions = new Map<string, Suggestion>();
  let reason: FilterReason | undefined;
  for (const candidate of candidates) {
    const filtered = filter(candidate, place, state);
    if ("rejected" in filtered) reason ??= filtered.rejected;
    else if (!suggestions.has(filtered.ok.text)) suggestions.set(filtered.ok.text, filtered.ok);
  }
  if (suggestions.size > 0) return { kind: "shown", suggestions: [...suggestions.values()], from };
  return { kind: "silent", stage: "filter", reason: reason ?? "empty" };
}
