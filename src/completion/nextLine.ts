import type { Candidate, Completion, CompletionRequest } from "../protocol/model";
import { finished } from "./finished";
import type { Clock } from "./generate";
import { lexicalState } from "./lexer";
import { linesFor, withLines } from "./lines";
import { followsDirectly, isSamePlace, placeAfter, placesAfterEnter } from "./nextPlace";
import type { Place } from "./place";
import type { Memory } from "./reuse";
import type { Trigger } from "./when";

/** What speculation needs of the pipeline. */
export interface SpeculationParts {
  readonly memory: Memory;
  readonly clock: Clock;
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
  /** Calls the timer of a look off. */
  #lookAway = (): void => undefined;
  /** Ends the questions for a suggestion that is looked at. */
  #look = new AbortController();
  /** Ends the questions for one that was accepted. */
  #next = new AbortController();
  /** Behind the suggestion that is looked at. */
  #target: Place | undefined;
  #accepted: Place | undefined;

  constructor(private readonly parts: SpeculationParts) {}

  /** A suggestion is before the person's eyes. Typing along changes nothing in what follows it. */
  shown(place: Place, suggestion: Shown): void {
    const target = placeAfter(place, suggestion.text, suggestion.replace);
    if (this.#target !== undefined && isSamePlace(target, this.#target)) return;
    this.cancel();
    this.#target = target;
    const { signal } = (this.#look = new AbortController());
    this.#lookAway = later(this.parts.clock, LOOK_MS, () => {
      void this.#afterLook(place, target, signal);
    });
  }

  /** @returns when all is asked */
  async accepted(place: Place, suggestion: Shown): Promise<void> {
    const target = placeAfter(place, suggestion.text, suggestion.replace);
    this.#accepted = target;
    // A question for the same target that is under way already is the first one here as well.
    if (this.#target !== undefined && isSamePlace(target, this.#target)) this.#lookAway();
    else this.cancel();
    this.#next.abort();
    const { signal } = (this.#next = new AbortController());
    if ((await this.#ask(target, true, 1, signal)) === undefined) return;
    for (const [index, next] of placesAfterEnter(target).entries()) {
      const candidates = await this.#ask(next, true, 1, signal);
      if (candidates === undefined) return;
      if (index === 0) this.#rememberIndented(next, candidates);
    }
  }

  /** Nothing was typed since the last accept but white space. */
  followsAccept(place: Place): boolean {
    return this.#accepted !== undefined && followsDirectly(place, this.#accepted);
  }

  /**
   * No suggestion is looked at any more. What was accepted is followed up all the same: mostly
   * nothing is shown behind it, and then Enter comes.
   */
  cancel(): void {
    this.#lookAway();
    this.#look.abort();
    this.#target = undefined;
  }

  /** First what follows; then the other hypotheses, for who types towards one or cycles. */
  async #afterLook(place: Place, target: Place, signal: AbortSignal): Promise<void> {
    const next = await this.#ask(target, true, 1, signal);
    if (next === undefined || this.followsAccept(target)) return;
    await this.#ask(place, this.followsAccept(place), HYPOTHESES, signal);
  }

  /** Where the editor indents less than was expected, the indentation is a part of the text. */
  #rememberIndented(place: Place, candidates: readonly Candidate[]): void {
    const start = place.before.lastIndexOf("\n") + 1;
    const indentation = place.before.slice(start);
    const lineStart = { ...place, before: place.before.slice(0, start) };
    const { memory } = this.parts;
    if (indentation === "" || candidates.length === 0 || memory.recall(lineStart, 1)) return;
    const indented = candidates.map((each) => ({ ...each, text: indentation + each.text }));
    memory.remember(lineStart, indented, 1);
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

function later(clock: Clock, ms: number, ring: () => void): () => void {
  if (clock.after !== undefined) return clock.after(ms, ring);
  const timer = setTimeout(ring, ms);
  return () => {
    clearTimeout(timer);
  };
}
