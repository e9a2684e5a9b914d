import type { Candidate, Completion, CompletionRequest } from "../protocol/model";
import { finished } from "./finished";
import { lexicalState } from "./lexer";
import { linesFor, withLines } from "./lines";
import { followsDirectly, isSamePlace, placeAfter, placesAfterEnter } from "./nextPlace";
import type { Place } from "./place";
import type { Memory } from "./reuse";
import type { Trigger } from "./when";

/** What speculation needs of the pipeline. */
export interface SpeculationParts {
  readonly memory: Memory;
  readonly generator: {
    inAdvance(request: CompletionRequest, signal: AbortSignal): Promise<Completion | undefined>;
    readonly isBusy: boolean;
  };
  readonly context: {
    requestFor(place: Place, trigger: Trigger, budgetMs: number): CompletionRequest;
  };
}

interface Shown {
  readonly text: string;
  readonly replace: number;
}

/**
 * Asks in advance, while the model has nothing else to do, what would follow a suggestion, so that
 * the next one is there at once behind Tab, and behind Enter.
 *
 * It costs little, on a battery too: a suggestion that nobody has looked at for 300 ms causes no
 * work; one that is looked at causes two questions, an accepted one at most three more; each of
 * them reads a few tokens only, because the text before is known to the model. A person's question
 * ends them at once.
 */
export class Speculation {
  #timer: NodeJS.Timeout | undefined;
  #abort = new AbortController();
  /** Behind the suggestion that is worked on. */
  #target: Place | undefined;
  #accepted: Place | undefined;

  constructor(private readonly parts: SpeculationParts) {}

  /** A suggestion is before the person's eyes. Typing along changes nothing in what follows it. */
  shown(place: Place, suggestion: Shown): void {
    const target = placeAfter(place, suggestion.text, suggestion.replace);
    if (this.#target !== undefined && isSamePlace(target, this.#target)) return;
    const signal = this.#begin(target);
    this.#timer = setTimeout(() => {
      void this.#afterLook(place, target, signal);
    }, LOOK_MS);
  }

  /** @returns when all is asked */
  async accepted(place: Place, suggestion: Shown): Promise<void> {
    const target = placeAfter(place, suggestion.text, suggestion.replace);
    this.#accepted = target;
    const isUnderWay = this.#target !== undefined && isSamePlace(target, this.#target);
    clearTimeout(this.#timer);
    // What is under way is the question that comes first here as well.
    const signal = isUnderWay ? this.#abort.signal : this.#begin(target);
    if ((await this.#ask(target, true, 1, signal)) === undefined) return;
    for (const [index, next] of placesAfterEnter(target).entries()) {
      const candidates = await this.#ask(next, true, 1, signal);
      if (candidates === undefined) return;
      // Where the editor indents less, the indentation is a part of the suggestion.
      const line = next.before.slice(next.before.lastIndexOf("\n") + 1);
      if (index > 0 || line === "") continue;
      const start = { ...next, before: next.before.slice(0, -line.length) };
      const indented = candidates.map((each) => ({ ...each, text: line + each.text }));
      if (indented.length > 0 && this.parts.memory.recall(start, 1) === undefined)
        this.parts.memory.remember(start, indented, 1);
    }
  }

  /** Nothing was typed since the last accept but white space. */
  followsAccept(place: Place): boolean {
    return this.#accepted !== undefined && followsDirectly(place, this.#accepted);
  }

  /** The suggestion is gone, another file is open, or the model is another one. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#target = undefined;
  }

  #begin(target: Place): AbortSignal {
    this.cancel();
    this.#target = target;
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  /** First what follows; then the other hypotheses, for who types towards one or cycles. */
  async #afterLook(place: Place, target: Place, signal: AbortSignal): Promise<void> {
    const next = await this.#ask(target, true, 1, signal);
    if (next !== undefined) await this.#ask(place, this.followsAccept(place), HYPOTHESES, signal);
  }

  /** The answer, from memory if it is known; undefined where none came, and none should follow. */
  async #ask(
    place: Place,
    afterAccept: boolean,
    wanted: number,
    signal: AbortSignal,
  ): Promise<readonly Candidate[] | undefined> {
    const { memory, generator, context } = this.parts;
    const state = lexicalState(place.before, place.language, place.cut);
    if (state.kind !== "code") return undefined;
    const lines = linesFor(place, state, afterAccept);
    const isIdle = await this.#idle(signal);
    const known = memory.recall(place, wanted, lines);
    if (known !== undefined || !isIdle) return known;
    const plain = context.requestFor(place, "automatic", BUDGET_MS);
    const request = { ...withLines(plain, lines, "automatic"), candidates: wanted };
    const completion = await generator.inAdvance(request, signal);
    if (completion === undefined) return undefined;
    return memory.remember(place, finished(completion, place), wanted, lines);
  }

  async #idle(signal: AbortSignal): Promise<boolean> {
    for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
      if (!this.parts.generator.isBusy) return true;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    return false;
  }
}

/** Reading a line takes about as long; who types on earlier was not looking. */
const LOOK_MS = 300;
/** So that an explicit question, which wants as many, finds them known: see context.ts. */
const HYPOTHESES = 3;
const BUDGET_MS = 500;
/** The question behind an accept comes just when the editor itself asks there. */
const RETRY_MS = 50;
const TRIES = 6;
