import type { Log } from "../log";
import {
  ModelFailure,
  type Candidate,
  type CompletionModel,
  type CompletionRequest,
  type ModelErrorKind,
} from "../protocol/model";
import type { Syntax } from "../syntax/syntax";
import { choose } from "./choose";
import type { filter } from "./filter";
import { finished } from "./finished";
import { DEFAULT_PRESET, type Gate, type Preset } from "./gate";
import { Generator, type Clock } from "./generate";
import { lexicalState } from "./lexer";
import { linesFor, withLines } from "./lines";
import { Speculation } from "./nextLine";
import type { Outcome, Shown, Source } from "./outcome";
import type { Place } from "./place";
import { Promised } from "./promise";
import { Recorder } from "./recorder";
import { Memory } from "./reuse";
import type { Rhythm } from "./rhythm";
import { Traces, wasSuperseded, type Trace } from "./trace";
import { whySilent, type Occasion, type Trigger } from "./when";

export type { GateReason, Outcome, Shown, Source } from "./outcome";

/** One call of the pipeline. */
export interface Ask extends Occasion {
  readonly place: Place;
  readonly settings: Occasion["settings"] & { readonly mode?: Preset };
  /** When the last key was typed, by the pipeline's clock. */
  readonly typedAtMs: number | undefined;
}

/** What a pipeline is made of; the optional parts can be left out one by one. */
export interface PipelineParts {
  readonly model: CompletionModel;
  readonly clock: Clock;
  readonly log: Pick<Log, "debug" | "error">;
  readonly context: Requests;
  readonly memory?: Memory;
  /** Everything that the filter lets through is shown where there is none. */
  readonly gate?: Gate;
  /** Nothing is parsed where there is none. */
  readonly syntax?: Syntax;
  /** Another one in its place, for comparisons. */
  readonly filter?: typeof filter;
  /** How the person types; it sets the wait before a question. */
  readonly rhythm?: Rhythm;
  /** Whether what may follow is asked in advance, by timers of its own. */
  readonly speculates?: boolean;
}

/** What the model is asked at a place; see `context.ts`. */
export interface Requests {
  requestFor(place: Place, trigger: Trigger, budgetMs: number): CompletionRequest;
}

export interface Run {
  readonly outcome: Outcome;
  readonly trace: Trace;
}

/** Where a prompt is only read in advance, one token must be asked for. */
const WARM_UP_TOKENS = 1;
/** Reading a full window on a slow machine. */
const WARM_UP_BUDGET_MS = 5_000;

/** The stages of completion: when → context → reuse → generate → filter → gate → show. */
export class Pipeline {
  /** How the last requests went. */
  readonly traces = new Traces();
  readonly #memory: Memory;
  readonly #generator: Generator;
  readonly #speculation: Speculation;
  readonly #promised = new Promised();
  #shown: { readonly place: Place; readonly suggestions: readonly Shown[] } | undefined;
  /** The last fault that was logged: a fault at every key is one line in the log. */
  #fault = "";
  #requests = 0;

  constructor(private readonly parts: PipelineParts) {
    this.#memory = parts.memory ?? new Memory();
    this.#generator = new Generator(parts.model, parts.clock, parts.rhythm);
    const { context, clock } = parts;
    const [memory, generator] = [this.#memory, this.#generator];
    this.#speculation = new Speculation({ memory, clock, generator, context });
  }

  /** Never throws: whatever goes wrong, the editor just gets nothing. */
  async run(ask: Ask, signal: AbortSignal): Promise<Run> {
    const recorder = new Recorder(this.parts.clock, ++this.#requests, ask.place, ask.trigger);
    const outcome = await this.#outcome(ask, signal, recorder);
    const trace = recorder.finish(outcome);
    this.traces.add(trace);
    // An answer that comes too late is not shown, and what stands there stays.
    if (!signal.aborted && !wasSuperseded(trace)) this.#show(ask.place, outcome);
    return { outcome, trace };
  }

  /** Starts the model and has it read this place, so that the first answer there comes soon. */
  async warmUp(place: Place, signal: AbortSignal): Promise<void> {
    if (this.#generator.isBusy) return;
    const request = {
      ...this.parts.context.requestFor(place, "automatic", 0),
      maxTokens: WARM_UP_TOKENS,
      budgetMs: WARM_UP_BUDGET_MS,
    };
    try {
      await this.#generator.generate(request, undefined, signal);
    } catch (error) {
      this.#note(error);
    }
  }

  /** A person has taken this suggestion of the last ones: what follows may be asked now. */
  accepted({ text }: Pick<Shown, "text">): void {
    if (this.parts.speculates !== true || this.#shown === undefined) return;
    const { place, suggestions } = this.#shown;
    const taken = suggestions.find((each) => each.text === text);
    if (taken !== undefined) void this.#speculation.accepted(place, taken);
  }

  /** After another model was loaded. */
  forget(): void {
    this.#memory.clear();
    this.#promised.clear();
    this.#speculation.cancel();
    this.#fault = "";
  }

  async #outcome(ask: Ask, signal: AbortSignal, recorder: Recorder): Promise<Outcome> {
    const { place, trigger } = ask;
    const state = lexicalState(place.before, place.language, place.cut);
    const reason = whySilent(ask, place, state);
    recorder.stage("when", `${state.kind}: ${reason ?? "go on"}`);
    if (reason !== undefined) return { kind: "silent", stage: "when", reason };
    const lines = linesFor(place, state, this.#speculation.followsAccept(place));
    const plain = this.parts.context.requestFor(place, trigger, ask.settings.budgetMs);
    const request = withLines(plain, lines, trigger);
    recorder.stage("context", `${request.snippets.length} snippets, ${lines} lines at most`);
    const found = await this.#answers(ask, request, signal, recorder);
    if ("kind" in found) return found;
    return choose(found.answers, found.from, {
      place,
      state,
      trigger,
      preset: ask.settings.mode ?? DEFAULT_PRESET,
      gate: this.parts.gate,
      syntax: this.parts.syntax,
      filter: this.parts.filter,
      promised: this.#promised,
      recorder,
    });
  }

  async #answers(
    { place, trigger, typedAtMs }: Ask,
    request: CompletionRequest,
    signal: AbortSignal,
    recorder: Recorder,
  ): Promise<Outcome | { answers: readonly Candidate[]; from: Source }> {
    const { candidates: wanted, maxLines: lines } = request;
    const remembered = this.#memory.recall(place, wanted, lines);
    recorder.stage("reuse", remembered === undefined ? "nothing known" : "known");
    if (remembered !== undefined) {
      this.#generator.cancel();
      return { answers: remembered, from: { kind: "memory" } };
    }
    try {
      const typed = trigger === "automatic" ? typedAtMs : undefined;
      const { completion, ms } = await this.#generator.generate(request, typed, signal);
      this.#fault = "";
      recorder.answer(completion);
      const own = finished(completion, place);
      recorder.stage("generate", `${own.length} candidates, ended by ${completion.end}`);
      const answers = this.#memory.remember(place, own, wanted, lines);
      return { answers, from: { kind: "model", ms, completion } };
    } catch (error) {
      const reason = this.#note(error);
      recorder.stage("generate", reason);
      return { kind: "silent", stage: "generate", reason };
    }
  }

  #show(place: Place, outcome: Outcome): void {
    const suggestions = outcome.kind === "shown" ? outcome.suggestions : [];
    this.#promised.show(
      place,
      suggestions.map(({ text }) => text),
    );
    const [first] = suggestions;
    if (first === undefined) {
      this.#speculation.cancel();
      return;
    }
    this.#shown = { place, suggestions };
    this.#memory.shown(place, first.text);
    if (this.parts.speculates === true) this.#speculation.shown(place, first);
  }

  #note(error: unknown): ModelErrorKind {
    const { kind, message } =
      error instanceof ModelFailure
        ? error.detail
        : { kind: "internal" as const, message: String(error) };
    const fault = `${kind}: ${message}`;
    if (kind !== "cancelled" && fault !== this.#fault) {
      this.#fault = fault;
      this.parts.log.error(`completion: ${fault}`);
    }
    return kind;
  }
}
