import type { Candidate, Completion } from "../protocol/model";
import type { Clock } from "./generate";
import type { Outcome } from "./outcome";
import { lineBefore, restOfLine, type Place } from "./place";
import type {
  CandidateTrace,
  Fate,
  GateTrace,
  StageName,
  StageTrace,
  Trace,
  TraceOutcome,
} from "./trace";
import type { Trigger } from "./when";

/** Enough of a line to tell where it was. */
const LINE_CHARS = 80;

/** Writes down one request while it goes through the stages. */
export class Recorder {
  readonly #startMs: number;
  readonly #stages: StageTrace[] = [];
  #candidates: CandidateTrace[] = [];
  #completion: Completion | undefined;
  #gate: GateTrace | undefined;
  #since: number;

  constructor(
    private readonly clock: Clock,
    private readonly id: number,
    private readonly place: Place,
    private readonly trigger: Trigger,
  ) {
    this.#startMs = clock.now();
    this.#since = this.#startMs;
  }

  /** A stage has ended; it has begun where the one before ended. */
  stage(name: StageName, decision: string): void {
    const now = this.clock.now();
    this.#stages.push({ name, ms: now - this.#since, decision });
    this.#since = now;
  }

  /** The model's answer, for its times. */
  answer(completion: Completion): void {
    this.#completion = completion;
  }

  candidate(candidate: Candidate, fate: Fate, estimate?: number): void {
    const { text, logprob, entropy, tokens } = candidate;
    this.#candidates.push({
      text,
      logprob,
      ...(entropy !== undefined && { entropy }),
      ...(tokens !== undefined && { tokens }),
      ...(estimate !== undefined && { estimate }),
      fate,
    });
  }

  gate(gate: GateTrace): void {
    this.#gate = gate;
  }

  finish(outcome: Outcome): Trace {
    const { path, language } = this.place;
    const completion = this.#completion;
    return {
      id: this.id,
      startMs: this.#startMs,
      path,
      language,
      trigger: this.trigger,
      before: lineBefore(this.place).slice(-LINE_CHARS),
      after: restOfLine(this.place).slice(0, LINE_CHARS),
      stages: this.#stages,
      candidates: this.#candidates,
      ...(completion !== undefined && { prompt: completion.prompt, model: completion.ms }),
      ...(this.#gate !== undefined && { gate: this.#gate }),
      outcome: withoutTexts(outcome),
    };
  }
}

function withoutTexts(outcome: Outcome): TraceOutcome {
  return outcome.kind === "shown" ? { kind: "shown", from: outcome.from.kind } : outcome;
}
