import { DEFAULT_PRESET, PRESETS } from "../../completion/gate";
import { UsageError, type Arguments, type CliContext, type Options } from "../command";
import type { SourceFile } from "../eval/pythonFiles";
import { gateOf } from "../modelGate";
import { withModel } from "../modelOptions";
import { PARTS, type Part } from "./desk";
import { fitting, type Mode } from "./fitting";
import { samplePassages } from "./passages";
import { replay, type Way } from "./replay";
import { figuresTable, verdict } from "./table";

const DEFAULT_FILES = 12;

/** In addition to those of the evaluation at cursors. */
export const REPLAY_OPTIONS = {
  replay: { about: "instead of cursors: the writing of functions, key by key" },
  chars: { value: "N", default: "400", about: "replay: most characters written of a file" },
  settings: { value: "LIST", about: `replay: settings to compare (default: ${PRESETS.join(",")})` },
  off: { value: "LIST", about: "replay: parts to leave out, or each in turn; see below" },
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
  const { ways, compares } = waysOf(args);
  const passages = samplePassages(files, n, chars, seed);
  if (passages.length < n) progress.note(`Only ${passages.length} files can be written here.`);
  return withModel(context, args, async (model, { folder }) => {
    const gate = await gateOf(folder);
    const acceptWords = args.has("words");
    const plan = { model, gate, files, passages, ways, acceptWords, seed };
    const figures = await replay(context, plan);
    const fits = compares === "settings" ? (fitting(figures) ?? null) : undefined;
    const { name, parameters } = model.loaded;
    const off = args.text("off") ?? "";
    progress.clear();
    if (args.has("json")) {
      const about = { model: { name, parameters }, files: passages.length, chars, seed, off };
      const found = { [compares]: Object.fromEntries(figures) };
      print(JSON.stringify({ ...found, ...(fits !== undefined && { fits }), ...about }, null, 2));
      return 0;
    }
    const without = off === "" ? "" : `, without ${off === "each" ? "each part in turn" : off}`;
    print(`${name}: ${passages.length} files, seed ${seed}${without}\n`);
    print(figuresTable(figures));
    if (fits !== undefined && ways.length > 1) print(`\n${verdict(fits ?? undefined)}`);
    return 0;
  });
}

/** What is compared: settings, or one setting with all parts and without each of them. */
function waysOf(args: Arguments): { ways: Way[]; compares: "settings" | "without" } {
  const each = args.text("off")?.trim() === "each";
  const named = args.text("settings");
  const modes = listed<Mode>(
    "settings",
    named ?? (each ? DEFAULT_PRESET : PRESETS.join()),
    PRESETS,
  );
  const [mode, ...others] = modes;
  if (mode === undefined) throw new UsageError(`--settings takes some of ${PRESETS.join(", ")}.`);
  if (!each) {
    const off = listed<Part>("off", args.text("off") ?? "", PARTS);
    return { ways: modes.map((name) => ({ name, mode: name, off })), compares: "settings" };
  }
  if (others.length > 0) throw new UsageError("--off each takes one setting only.");
  const without = PARTS.map((part): Way => ({ name: part, mode, off: [part] }));
  return { ways: [{ name: "nothing", mode, off: [] }, ...without], compares: "without" };
}

/** @throws {UsageError} where a word is none of `choices` */
function listed<T extends string>(name: string, text: string, choices: readonly T[]): T[] {
  const words = text.split(",").map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))].map((word) => {
    const choice = choices.find((each) => each === word);
    if (choice !== undefined) return choice;
    throw new UsageError(`--${name} takes some of ${choices.join(",")}, not “${word}”.`);
  });
}
