import path from "node:path";
import { Gate } from "../../completion/gate";
import { Grammars } from "../../syntax/grammars";
import { TreeSyntax } from "../../syntax/syntax";
import type { CliContext } from "../command";
import type { SourceFile } from "../eval/pythonFiles";
import type { OpenModel } from "../openModel";
import { deskFor, type Part } from "./desk";
import type { Mode } from "./fitting";
import { Hands } from "./hands";
import { otherFiles } from "./otherFiles";
import type { Passage } from "./passages";
import { figuresOf, Tally, type Figures } from "./tally";
import { Writer } from "./writer";

/** As in package.json. */
const BUDGET_MS = 500;

/** One way to write all passages; a column of the table. */
export interface Way {
  readonly name: string;
  readonly mode: Mode;
  readonly off: readonly Part[];
}

export interface Replay {
  readonly model: OpenModel;
  /** As the model was calibrated for it. */
  readonly gate: Gate;
  readonly files: readonly SourceFile[];
  readonly passages: readonly Passage[];
  readonly ways: readonly Way[];
  readonly acceptWords: boolean;
  readonly seed: number;
}

/**
 * Every passage in every way, in turns: what disturbs the machine disturbs all ways, and the model
 * has read another file before, so that no way finds its prompt read by another one.
 */
export async function replay(
  { root, progress, signal }: CliContext,
  { model, gate, files, passages, ways, acceptWords, seed }: Replay,
): Promise<Map<string, Figures>> {
  const grammars = new Grammars(path.join(root, "dist", "tree-sitter"), progress.note);
  await grammars.load("python");
  const seats = ways.map(({ name, mode, off }) => {
    // Each is moved by what its own suggestions meet with.
    const own = new Gate();
    own.calibration = gate.calibration;
    const options = { mode, off: new Set(off), gate: own, syntax: new TreeSyntax(grammars) };
    const desk = deskFor({ ...options, model, acceptWords, budgetMs: BUDGET_MS });
    return { name, desk, tally: new Tally() };
  });
  let done = 0;
  const all = seats.length * passages.length;
  const startMs = Date.now();
  for (const round of seats.keys()) {
    for (const [index, passage] of passages.entries()) {
      const seat = seats[(index + round) % seats.length];
      if (seat === undefined) continue;
      const hands = new Hands(passage.text.length, seed + index);
      const writer = new Writer(seat.desk, passage, otherFiles(passage, files), hands);
      seat.tally.add(await writer.write(signal));
      done++;
      const leftS = ((Date.now() - startMs) / done / 1000) * (all - done);
      progress.update(`${done} of ${all} written, about ${leftS.toFixed(0)} s left`);
    }
  }
  return new Map(seats.map(({ name, desk, tally }) => [name, figuresOf(tally, desk.model)]));
}
