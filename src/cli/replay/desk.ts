import { Context } from "../../completion/context";
import type { filter } from "../../completion/filter";
import type { Gate } from "../../completion/gate";
import { Pipeline } from "../../completion/pipeline";
import { Memory } from "../../completion/reuse";
import { Rhythm } from "../../completion/rhythm";
import type { CompletionModel } from "../../protocol/model";
import type { Syntax } from "../../syntax/syntax";
import { ReplayClock } from "./clock";
import type { Mode } from "./fitting";
import type { OtherFiles } from "./otherFiles";
import { TimedModel } from "./timedModel";
import type { Desk } from "./writer";

/** What can be left out, to see what it is good for. */
export const PARTS = [
  "neighbours",
  "counting",
  "gate",
  "filter",
  "syntax",
  "reuse",
  "speculation",
] as const;
export type Part = (typeof PARTS)[number];

export interface DeskOptions {
  readonly model: CompletionModel;
  readonly mode: Mode;
  readonly off: ReadonlySet<Part>;
  readonly acceptWords: boolean;
  readonly budgetMs: number;
  readonly gate: Gate;
  readonly syntax: Syntax;
}

/** The pipeline as the editor puts it together, for one setting. */
export function deskFor(options: DeskOptions): Desk {
  const { model, mode, off, acceptWords, budgetMs } = options;
  const clock = new ReplayClock();
  const rhythm = new Rhythm();
  const timed = new TimedModel(model, clock, (request) =>
    off.has("counting") ? { ...request, counting: false } : request,
  );
  let others: OtherFiles | undefined;
  const context = new Context({
    snippetsFor: (place) =>
      off.has("neighbours") ? [] : (others?.neighbours.snippetsFor(place) ?? []),
  });
  const gate = off.has("gate") ? undefined : options.gate;
  const pipeline = new Pipeline({
    model: timed,
    clock,
    log: {
      debug: () => undefined,
      // The pipeline never throws: a fault that made it silent must not look like silence.
      error: (fault) => {
        timed.fault ??= fault instanceof Error ? fault : new Error(fault);
      },
    },
    context,
    rhythm,
    memory: off.has("reuse") ? new NoMemory() : new Memory(),
    speculates: !off.has("speculation"),
    ...(gate !== undefined && { gate }),
    ...(!off.has("syntax") && { syntax: options.syntax }),
    ...(off.has("filter") && { filter: unfiltered }),
  });
  return {
    pipeline,
    model: timed,
    clock,
    settings: { enabled: true, languages: { python: true }, budgetMs, mode },
    debounceMs: () => rhythm.waitMs(),
    onKey: (atMs) => {
      rhythm.typed(atMs);
    },
    onVerdict: (kind, { estimate }) => {
      if (estimate !== undefined) gate?.adaptation[kind](estimate);
    },
    visit: (files) => {
      others = files;
      timed.observe(files.open);
      pipeline.forget();
    },
    acceptWords,
  };
}

class NoMemory extends Memory {
  override recall(): undefined {
    return undefined;
  }
}

const unfiltered: typeof filter = ({ text, logprob }) =>
  text.trim() === "" ? { rejected: "empty" } : { ok: { text, replace: 0, logprob } };
