import { requestFor } from "../../completion/context";
import { Gate } from "../../completion/gate";
import { Pipeline } from "../../completion/pipeline";
import { Memory } from "../../completion/reuse";
import { Rhythm } from "../../completion/rhythm";
import type { CompletionModel } from "../../protocol/model";
import { ReplayClock } from "./clock";
import type { Mode } from "./fitting";
import { TimedModel } from "./timedModel";
import type { Desk } from "./writer";

/** What can be left out, to see what it is good for. */
export const PARTS = ["counting", "gate", "reuse"] as const;
export type Part = (typeof PARTS)[number];

export interface DeskOptions {
  readonly model: CompletionModel;
  readonly mode: Mode;
  readonly off: ReadonlySet<Part>;
  readonly acceptWords: boolean;
  readonly budgetMs: number;
}

/** The pipeline as the editor puts it together, for one setting. */
export function deskFor({ model, mode, off, acceptWords, budgetMs }: DeskOptions): Desk {
  const clock = new ReplayClock();
  const rhythm = new Rhythm();
  const timed = new TimedModel(model, clock, (request) =>
    off.has("counting") ? { ...request, counting: false } : request,
  );
  const gate = off.has("gate") ? undefined : new Gate();
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
    context: { requestFor },
    memory: off.has("reuse") ? new NoMemory() : new Memory(),
    ...(gate !== undefined && { gate }),
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
    acceptWords,
  };
}

class NoMemory extends Memory {
  override recall(): undefined {
    return undefined;
  }
}
