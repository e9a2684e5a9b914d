import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { Reader } from "../../explanation/reader";
import { LabClient } from "../../labClient/labClient";
import { EvidenceLog, readEvidence } from "../../roadmap/evidenceLog";
import { CURRICULUM } from "../../roadmap/curriculum";
import { progressOf } from "../../roadmap/progress/progressState";
import { roadmapRows } from "../../roadmap/tree/rows";
import type { Grammars } from "../../syntax/grammars";
import { percentile } from "../eval/metrics";

/** One thing that is measured, in milliseconds, beside what is promised. */
export interface TeachingFigure {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly promisedMs: number;
}

export interface TeachingParts {
  readonly grammars: Grammars;
  readonly runtimeFile: string;
  readonly folders: { readonly code: string; readonly "classroom-gpt": string };
  /** A Python file of at least 100 lines. */
  readonly text: string;
  readonly progress: { update(line: string): void };
  readonly signal: AbortSignal;
}

/** What stands beside the code: the roadmap, the explanation and the lab, each as the editor asks. */
export async function measureTeaching(parts: TeachingParts): Promise<TeachingFigure[]> {
  const { progress } = parts;
  progress.update("the roadmap");
  const roadmap = await withFolder(timeRoadmap);
  progress.update("the explanation");
  const explanation = await timeExplanation(parts);
  progress.update("the lab");
  return [roadmap, ...explanation, ...(await timeLab(parts))];
}

const EVENTS = 5_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** From opening: the files are read, united, counted, and made into rows. */
async function timeRoadmap(folder: string): Promise<TeachingFigure> {
  const tasks = CURRICULUM.flatMap((stage) => stage.tasks);
  const records = Array.from({ length: EVENTS }, (_, index) => {
    const task = tasks[index % tasks.length];
    const isCheck = index % 2 === 0 && task?.evidence?.[0] !== undefined;
    return {
      id: isCheck ? (task.evidence[0] ?? "") : `task/${task?.id ?? ""}`,
      kind: isCheck ? ("passed" as const) : ("opened" as const),
      atMs: Date.now() - DAY_MS + index,
    };
  });
  // As many windows as somebody opens in half a year.
  const windows = 100;
  for (let at = 0; at < EVENTS; at += EVENTS / windows)
    await new EvidenceLog(folder).addAll(records.slice(at, at + EVENTS / windows));
  return await figure(`roadmap with ${EVENTS} events in ${windows} files`, 100, 10, async () => {
    const { evidence } = await readEvidence(folder);
    const state = progressOf(CURRICULUM, evidence);
    if (roadmapRows({ state, language: "zh-cn", isAvailable: () => true }).length < 2)
      throw new Error("The roadmap has no rows.");
  });
}

/** Each time of another text, as after a key: nothing is remembered from the text before. */
async function timeExplanation({ grammars, text }: TeachingParts): Promise<TeachingFigure[]> {
  const source = text.split("\n").slice(0, 100).join("\n");
  const reader = new Reader(grammars);
  await reader.explain(source, "python", undefined, "en");
  return [
    await figure("sentences and concepts of 100 lines", 50, 30, async (turn) => {
      await reader.explain(`${source}\n# ${turn}`, "python", undefined, "zh-cn");
    }),
    await figure("hover in 200 lines, after a key", 10, 30, async (turn) => {
      await reader.uses(`${text}\n# ${turn}`);
    }),
  ];
}

async function timeLab(parts: TeachingParts): Promise<TeachingFigure[]> {
  const { runtimeFile, folders, text, signal } = parts;
  const lab = new LabClient({ runtimeFile, folders: () => folders, log: () => undefined });
  const asked = { model: "code", path: "library.py" } as const;
  try {
    await lab.ask("next", { ...asked, text: "import os\n" }, { signal });
    const lines = text.split("\n");
    const candidates = await figure(
      "candidates after a move of the cursor",
      100,
      30,
      async (turn) => {
        const before = lines.slice(0, 20 + 4 * turn).join("\n");
        await lab.ask("next", { ...asked, text: before }, { signal });
      },
    );
    const long = Array.from({ length: 500 }, (_, at) => lines[at % lines.length] ?? "");
    const all = await figure("surprise of 500 lines", 2_000, 1, async () => {
      await lab.ask("surprise", { ...asked, text: long.join("\n") }, { signal });
    });
    const edited = await figure(
      "surprise after one more line in the middle",
      2_000,
      3,
      async (turn) => {
        const text = long.toSpliced(250, 0, `# ${turn}`).join("\n");
        await lab.ask("surprise", { ...asked, text }, { signal });
      },
    );
    return [candidates, all, edited];
  } finally {
    lab.dispose();
  }
}

async function figure(
  name: string,
  promisedMs: number,
  turns: number,
  run: (turn: number) => Promise<void>,
): Promise<TeachingFigure> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const startMs = performance.now();
    await run(turn);
    times.push(performance.now() - startMs);
  }
  const [p50Ms, p95Ms] = [percentile(times, 0.5) ?? 0, percentile(times, 0.95) ?? 0];
  return { name, p50Ms, p95Ms, promisedMs };
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "first-token-bench-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
