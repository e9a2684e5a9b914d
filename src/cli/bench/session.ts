import { Context } from "../../completion/context";
import { textSource, windowsAround } from "../../completion/place";
import type { OpenModel } from "../openModel";

/** Shares of prompt tokens whose keys and values the model had kept, from 0 to 1. */
export interface Reuse {
  /** Of the whole session. */
  readonly all: number;
  readonly typing: number;
  readonly deleting: number;
  /** At the first request after the cursor was put elsewhere in the file. */
  readonly moving: number;
}

/** Lines typed at one place before the cursor moves on. */
const LINES_A_PLACE = 3;
/** Places in the file, spread over it; the person goes to and fro between them. */
const PLACES = 6;
/** Of each line so much is deleted again and typed once more. */
const DELETED_SHARE = 1 / 3;
const MAX_TOKENS = 16;
const BUDGET_MS = 10_000;

/**
 * Somebody works in a file for a while: goes somewhere, types some lines anew that stand there, takes
 * back a part of each and types it again, and goes elsewhere. The model is asked at every key, with
 * the context that the editor gives it.
 */
export async function typingSession(
  model: OpenModel,
  text: string,
  signal: AbortSignal,
): Promise<Reuse> {
  const context = new Context();
  const counts = { typing: new Count(), deleting: new Count(), moving: new Count() };
  for (const { doing, before, after } of stepsIn(text)) {
    const windows = windowsAround([textSource(before + after)], 0, before.length);
    const place = { path: "library.py", language: "python", ...windows };
    const request = context.requestFor(place, "automatic", BUDGET_MS);
    const { prompt } = await model.complete({ ...request, maxTokens: MAX_TOKENS }, signal);
    if (doing !== "opening") counts[doing].add(prompt);
  }
  const { typing, deleting, moving } = counts;
  const all = new Count();
  for (const { tokens, reused } of [typing, deleting, moving]) all.add({ tokens, reused });
  return { all: all.share, typing: typing.share, deleting: deleting.share, moving: moving.share };
}

class Count {
  tokens = 0;
  reused = 0;

  add({ tokens, reused }: { tokens: number; reused: number }): void {
    this.tokens += tokens;
    this.reused += reused;
  }

  get share(): number {
    return this.tokens === 0 ? 0 : this.reused / this.tokens;
  }
}

/** The text around the cursor after a key, and what the key was for. */
interface Step {
  /** `opening` a file is a reading of all of it, which is done before the first key. */
  readonly doing: "opening" | "typing" | "deleting" | "moving";
  readonly before: string;
  readonly after: string;
}

function* stepsIn(text: string): Generator<Step> {
  let isOpen = false;
  for (const lines of placesIn(text)) {
    for (const [index, { start, end }] of lines.entries()) {
      const step = (doing: Step["doing"], offset: number): Step => ({
        doing,
        before: text.slice(0, offset),
        after: text.slice(end),
      });
      if (index === 0) yield step(isOpen ? "moving" : "opening", start);
      isOpen = true;
      const back = end - Math.floor((end - start) * DELETED_SHARE);
      for (let offset = start + 1; offset <= end; offset++) yield step("typing", offset);
      for (let offset = end - 1; offset >= back; offset--) yield step("deleting", offset);
      for (let offset = back + 1; offset <= end; offset++) yield step("typing", offset);
    }
  }
}

interface Line {
  /** Behind the indentation. */
  readonly start: number;
  readonly end: number;
}

/** Some lines in a row at several places, in an order that goes to and fro. */
function placesIn(text: string): Line[][] {
  const lines = [...text.matchAll(/^([ \t]*)(\S.*)$/gm)].map(
    ({ index, 0: line, 1: white = "" }) => ({
      start: index + white.length,
      end: index + line.length,
    }),
  );
  const places = Array.from({ length: PLACES }, (_, place) => {
    const first = Math.floor((lines.length * (place + 0.5)) / PLACES);
    return lines.slice(first, first + LINES_A_PLACE);
  });
  const half = Math.ceil(PLACES / 2);
  return places.slice(0, half).flatMap((place, index) => [place, places[index + half] ?? []]);
}
