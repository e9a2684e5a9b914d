import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { absent, firstLine, limitOf } from "./askNvidia";
import { atBench, type Bench, type BenchOptions } from "./bench";
import type { Missing } from "./findings";
import { LOAD_QUERY, parseLoads, type Sample } from "./gpuLog";
import { failureOf } from "./nvidia";

export interface SampleOptions extends BenchOptions {
  readonly durationMs: number;
  readonly intervalMs: number;
  /** Without: the processor's load alone, and no program is started. */
  readonly withCards: boolean;
  readonly onSample: (sample: Sample) => void;
}

export interface LoadLog {
  readonly samples: readonly Sample[];
  /** Why the cards could not be asked, or no longer. */
  readonly missing?: Missing;
}

/**
 * Looks at intervals until the time is over or the signal stops it: a stop is no failure, and what
 * was measured is kept. It also ends when the cards cannot be asked at all, or no longer.
 */
export async function sampleLoads(options: SampleOptions): Promise<LoadLog> {
  const samples: Sample[] = [];
  try {
    return await atBench(options, async (bench) => {
      const ask = options.withCards ? await asker(bench) : NOBODY;
      if (typeof ask !== "function") return { samples, missing: ask };
      return await loop(ask, samples, options);
    });
  } catch (error) {
    if (options.signal.aborted) return { samples };
    throw error;
  }
}

type Ask = () => Promise<Sample["cards"] | Missing>;

async function loop(ask: Ask, samples: Sample[], options: SampleOptions): Promise<LoadLog> {
  const { durationMs, intervalMs, signal, onSample } = options;
  const endMs = performance.now() + durationMs;
  let before = busyTimes();
  let failures = 0;
  for (;;) {
    const nextMs = performance.now() + intervalMs;
    await pause(Math.min(intervalMs, FIRST_MS), undefined, { signal });
    const cards = await ask();
    const isFailure = "why" in cards;
    failures = isFailure ? failures + 1 : 0;
    // The first answer decides whether there is a card; later ones may be missing now and then.
    if (isFailure && (samples.length === 0 || failures >= MOST_FAILURES))
      return { samples, missing: cards };
    const now = busyTimes();
    const sample = {
      ...{ atMs: Date.now(), cards: isFailure ? [] : cards },
      processor: loadBetween(before, now),
    };
    before = now;
    samples.push(sample);
    onSample(sample);
    if (nextMs > endMs) return { samples };
    await pause(Math.max(0, nextMs - performance.now()), undefined, { signal });
  }
}

/** For a load there must be some time between two looks at the processor's clocks. */
const FIRST_MS = 100;
/** In a row. */
const MOST_FAILURES = 3;

const NOBODY: Ask = () => Promise.resolve([]);

async function asker({ find, run, limits }: Bench): Promise<Ask | Missing> {
  const programs = await find("nvidia-smi");
  const [program] = programs.files;
  if (program === undefined) return absent(programs).missing;
  return async () => {
    const ran = await run(program, LOAD_QUERY, limits.nvidiaMs);
    const limit = limitOf(ran);
    if (limit !== undefined) return limit;
    const loads = parseLoads(ran.stdout);
    if (loads.length > 0) return loads;
    const text = `${ran.stdout}\n${ran.stderr}`.trim();
    return { why: ran.code === 0 ? "unreadable" : failureOf(text), said: firstLine(text) };
  };
}

interface Times {
  readonly busy: number;
  readonly all: number;
}

/** Milliseconds of all cores since the computer was started. */
function busyTimes(): Times {
  const times = os.cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({
    busy: user + nice + sys + irq,
    idle,
  }));
  const busy = times.reduce((sum, each) => sum + each.busy, 0);
  return { busy, all: times.reduce((sum, each) => sum + each.idle, busy) };
}

function loadBetween(before: Times, now: Times): number {
  const all = now.all - before.all;
  return all > 0 ? Math.min(1, Math.max(0, (now.busy - before.busy) / all)) : 0;
}
