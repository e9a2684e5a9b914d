import { readFile } from "node:fs/promises";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { memoryBandwidth } from "../bench/bandwidth";
import { compareDecoding } from "../bench/compare";
import { bandwidthRatio, benchTable, type Measurements } from "../bench/measurements";
import { hostFigures, hostTable, measureHost } from "../bench/hostLoad";
import { typingSession } from "../bench/session";
import { askOnce, typeLines } from "../bench/typing";
import { benchDataset } from "../bench/dataset";
import { datasetTable, shortfalls } from "../bench/datasetTable";
import { measureTeaching } from "../bench/teaching";
import type { Arguments, CliContext, Command } from "../command";
import { median, percentile } from "../eval/metrics";
import { layOut } from "../eval/table";
import { Grammars } from "../../syntax/grammars";
import { MODEL_OPTIONS, modelChoice } from "../modelOptions";
import type { ModelChoice } from "../openModel";
import { openModelFolder } from "../../runtime/modelFolder";

const COLD_STARTS = 3;

export const bench: Command = {
  name: "bench",
  operands: "",
  summary: "How fast the model is on this machine, and how much memory it takes.",
  options: {
    json: { about: "figures as JSON, unrounded" },
    host: { about: "instead: how typing in a real VS Code fares with completion on and off" },
    dataset: { about: "instead: how fast a dataset is checked, and how well" },
    teaching: { about: "instead: how soon roadmap, explanation and lab answer" },
    megabytes: { value: "N", default: "500", about: "size of the file that --dataset writes" },
    ...MODEL_OPTIONS,
  },
  notes: `decode     16 tokens after a prompt of 512 that is read already: by the loop in the graph, as the
           editor's model does it, by stepping from JavaScript, and by @xenova/transformers
warm       request to text, 16 tokens at most, while lines of a file are typed key by key
reused     prompt tokens whose keys and values the model had kept, while one types on, deletes
           back and moves in one file, asked at every key
cold       start of a process to its first text
bandwidth  of copying large blocks, read and written bytes; weights ÷ bandwidth ÷ time a token is
           the share of the limit that decoding reaches

--host starts a VS Code and types 30 keys a second in bursts for 30 s, and as long with completion
off, in turns of 15 s: delays of the extension host's event loop, and by the traces what a request
takes of it in one go. Exit code 1 beyond 50 ms in one go, or 1.5 times the p99 with completion off.

--dataset writes a file with planted duplicates (repeats to the letter, near ones of 0.8 to 0.98,
and decoys below) and checks it with two threads, once for repeats to the letter and once for all.
“MB/s of processor” is what one core alone would do. Exit code 1 below 50 MB/s, below 5 MB/s for
near duplicates, above 300 MB of memory, or if recall or precision is below 95 %.

--teaching times what stands beside the code, as the editor asks for it, against what is promised:
the roadmap from its files to its rows, sentences and concepts of a text that is new, and the lab's
answers from a process that is warm. Exit code 1 if a median is above its promise.

Stop other work on the machine first. Exit code 1 if the three ways give different tokens.`,
  run: async (context, args) => {
    args.noOperands();
    const { progress, print, root, signal } = context;
    if (args.has("host")) return benchHost(context, args.has("json"));
    if (args.has("dataset")) return benchDatasets(context, args);
    if (args.has("teaching")) return benchTeaching(context, args);
    const choice = modelChoice(context, args);
    const manifest = await openModelFolder(choice.folder);
    const text = await readFile(path.join(root, FILE), "utf8");
    progress.update("memory bandwidth");
    const bytesPerSecond = await memoryBandwidth(choice.threads);
    const served = await measureServed(context, choice, text);
    const compared = await compareDecoding(
      manifest,
      choice,
      text,
      (done, of) => {
        progress.update(`decoding, round ${done} of ${of}`);
      },
      signal,
    );
    const msPerToken = compared.decode.inGraphMsPerToken;
    const ratio = bandwidthRatio(served.model.bytes, bytesPerSecond, msPerToken);
    const found: Measurements = {
      ...served,
      ...compared,
      latency: { ...served.latency, activateMs: await activateMs(root) },
      bandwidth: { bytesPerSecond, ratio },
      threads: choice.threads,
    };
    progress.clear();
    print(args.has("json") ? JSON.stringify(found, null, 2) : benchTable(found));
    if (found.decode.sameTokens) return 0;
    progress.note("The ways of decoding gave different tokens.");
    return 1;
  },
};

async function benchHost(
  { root, signal, progress, print }: CliContext,
  asJson: boolean,
): Promise<number> {
  progress.update("typing in a VS Code, about two minutes");
  const load = await measureHost(root, signal, progress.note);
  const found = hostFigures(load);
  progress.clear();
  print(asJson ? JSON.stringify(found, null, 2) : hostTable(load, found));
  return found.withinLimits ? 0 : 1;
}

async function benchDatasets(context: CliContext, args: Arguments): Promise<number> {
  const { root, signal, progress, print } = context;
  const bytes = args.whole("megabytes", 1) * 1e6;
  const found = await benchDataset({ root, bytes, seed: 1, threads: 2, progress, signal });
  progress.clear();
  print(args.has("json") ? JSON.stringify(found, null, 2) : datasetTable(found));
  const short = shortfalls(found);
  for (const each of short) progress.note(each);
  return short.length === 0 ? 0 : 1;
}

async function benchTeaching(context: CliContext, args: Arguments): Promise<number> {
  const { root, signal, progress, print } = context;
  const found = await measureTeaching({
    grammars: new Grammars(path.join(root, "dist", "tree-sitter"), progress.note),
    runtimeFile: path.join(root, "dist", "labRuntime.js"),
    folders: {
      code: modelChoice(context, args).folder,
      "classroom-gpt": path.join(root, "models", "classroom-gpt"),
    },
    text: await readFile(path.join(root, FILE), "utf8"),
    progress,
    signal,
  });
  progress.clear();
  const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
  const rows = found.map(({ name, p50Ms, p95Ms, promisedMs }) => [
    name,
    ms(p50Ms),
    ms(p95Ms),
    String(promisedMs),
  ]);
  const table = layOut([["in milliseconds", "p50", "p95", "promised"], ...rows]);
  print(args.has("json") ? JSON.stringify(found, null, 2) : table);
  return found.every(({ p50Ms, promisedMs }) => p50Ms <= promisedMs) ? 0 : 1;
}

const FILE = path.join("test", "fixtures", "bench", "library.py");
/** `{"activateMs": …}`, left by the integration tests. */
const ACTIVATION_FILE = path.join(".vscode-test", "activation.json");

/** What the model process does, seen from outside. */
async function measureServed(context: CliContext, choice: ModelChoice, text: string) {
  const { progress, signal } = context;
  const coldMs: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    progress.update(`cold start ${start + 1} of ${COLD_STARTS}`);
    const startMs = performance.now();
    const model = await context.openModel(choice);
    try {
      await askOnce(model, text, signal);
      coldMs.push(performance.now() - startMs);
    } finally {
      model.dispose();
    }
  }
  progress.update("typing");
  const model = await context.openModel(choice);
  try {
    const { warmMs, firstMs } = await typeLines(model, text, signal);
    progress.update("a session of typing, deleting and moving");
    const reuse = await typingSession(model, text, signal);
    const { rssBytes } = await model.health();
    const { name, parameters, bytes } = model.loaded;
    return {
      model: { name, parameters, bytes },
      latency: {
        warmP50Ms: percentile(warmMs, 0.5) ?? 0,
        warmP95Ms: percentile(warmMs, 0.95) ?? 0,
        firstP50Ms: percentile(firstMs, 0.5) ?? 0,
        coldMs: median(coldMs) ?? 0,
      },
      reuse,
      memory: { rssBytes },
    };
  } finally {
    model.dispose();
  }
}

async function activateMs(root: string): Promise<number | null> {
  try {
    const found: unknown = JSON.parse(await readFile(path.join(root, ACTIVATION_FILE), "utf8"));
    const ms = (found as { activateMs?: unknown } | null)?.activateMs;
    return typeof ms === "number" ? ms : null;
  } catch {
    return null;
  }
}
