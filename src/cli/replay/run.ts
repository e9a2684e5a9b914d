import path from "node:path";
import { Gate, PRESETS } from "../../completion/gate";
import { UsageError, type Arguments, type CliContext, type Options } from "../command";
import type { SourceFile } from "../eval/pythonFiles";
import { gateOf } from "../modelGate";
import { withModel } from "../modelOptions";
import { Grammars } from "../../syntax/grammars";
import { TreeSyntax } from "../../syntax/syntax";
import type { OpenModel } from "../openModel";
import { deskFor, PARTS, type Part } from "./desk";
import { fitting, type Mode } from "./fitting";
import { Hands } from "./hands";
import { otherFiles } from "./otherFiles";
import { samplePassages, type Passage } from "./passages";
import { replayTable } from "./table";
import { figuresOf, Tally, type Figures } from "./tally";
import { Writer, type Desk } from "./writer";

const DEFAULT_FILES = 12;
/** As in package.json. */
const BUDGET_MS = 500;

/** In addition to those of the evaluation at cursors. */
export const REPLAY_OPTIONS = {
  replay: { about: "instead of cursors: the writing of functions, key by key" },
  chars: { value: "N", default: "400", about: "replay: most characters written of a file" },
  settings: {
    value: "LIST",
    default: PRESETS.join(","),
    about: "replay: settings to compare",
  },
  off: { value: "LIST", about: "replay: parts to leave out; see below" },
  words: { about: "replay: right words of a wrong suggestion are accepted one by one" },
} as const satisfies Options;

/** Replays the writing of files with each setting and prints the figures side by side. */
export async function runReplay(
  context: CliContext,
  args: Arguments,
  files: readonly SourceFile[],
): Promise<number> {
  const { progress, print } = context;
  const n = args.text("n") === undefined ? DEFAULT_FILES : args.whole("n", 1);
  const [seed, chars] = [args.whole("seed", 0), args.whole("chars", 1)];
  const modes = listed<Mode>(args, "settings", PRESETS);
  const off = listed<Part>(args, "off", PARTS);
  if (modes.length === 0) throw new UsageError(`--settings takes some of ${PRESETS.join(", ")}.`);
  const passages = samplePassages(files, n, chars, seed);
  if (passages.length < n) progress.note(`Only ${passages.length} files can be written here.`);
  return withModel(context, args, async (model, { folder }) => {
    const gate = await gateOf(folder);
    const plan = { model, gate, passages, files, modes, off, args, seed };
    const figures = await replay(context, plan);
    const { name, parameters } = model.loaded;
    progress.clear();
    if (args.has("json")) {
      const about = { model: { name, parameters }, files: passages.length, chars, seed, off };
      const fits = fitting(figures) ?? null;
      print(JSON.stringify({ settings: Object.fromEntries(figures), fits, ...about }, null, 2));
    } else {
      const without = off.length === 0 ? "" : `, without ${off.join(", ")}`;
      print(`${name}: ${passages.length} files, seed ${seed}${without}\n`);
      print(replayTable(figures));
    }
    return 0;
  });
}

interface Replay {
  readonly model: OpenModel;
  /** As the model was calibrated for it. */
  readonly gate: Gate;
  readonly files: readonly SourceFile[];
  readonly passages: readonly Passage[];
  readonly modes: readonly Mode[];
  readonly off: readonly Part[];
  readonly args: Arguments;
  readonly seed: number;
}

/**
 * Every passage with every setting, in turns: what disturbs the machine disturbs all settings, and
 * the model has read another file before, so that no setting finds its prompt read by another one.
 */
async function replay(
  { root, progress, signal }: CliContext,
  { model, gate, files, passages, modes, off, args, seed }: Replay,
): Promise<Map<Mode, Figures>> {
  const acceptWords = args.has("words");
  const grammars = new Grammars(path.join(root, "dist", "tree-sitter"), progress.note);
  await grammars.load("python");
  const desks = modes.map((mode): Seat => {
    // Each is moved by what its own suggestions meet with.
    const own = new Gate();
    own.calibration = gate.calibration;
    const syntax = new TreeSyntax(grammars);
    const options = { mode, off: new Set(off), gate: own, syntax };
    const desk = deskFor({ ...options, model, acceptWords, budgetMs: BUDGET_MS });
    return { mode, desk, tally: new Tally() };
  });
  let done = 0;
  const all = modes.length * passages.length;
  const startMs = Date.now();
  for (const round of modes.keys()) {
    for (const [index, passage] of passages.entries()) {
      const seat = desks[(index + round) % desks.length];
      if (seat === undefined) continue;
      const hands = new Hands(passage.text.length, seed + index);
      const others = otherFiles(passage, files);
      const writer = new Writer(seat.desk, passage, others, hands);
      seat.tally.add(await writer.write(signal));
      done++;
      const leftS = ((Date.now() - startMs) / done / 1000) * (all - done);
      progress.update(`${done} of ${all} written, about ${leftS.toFixed(0)} s left`);
    }
  }
  return new Map(desks.map(({ mode, desk, tally }) => [mode, figuresOf(tally, desk.model)]));
}

interface Seat {
  readonly mode: Mode;
  readonly desk: Desk;
  readonly tally: Tally;
}

/** @throws {UsageError} where a word is none of `choices` */
function listed<T extends string>(
  args: Arguments,
  name: string,
  choices: readonly T[],
): readonly T[] {
  const words = (args.text(name) ?? "").split(",").map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))].map((word) => {
    const choice = choices.find((each) => each === word);
    if (choice !== undefined) return choice;
    throw new UsageError(`--${name} takes some of ${choices.join(",")}, not “${word}”.`);
  });
}
