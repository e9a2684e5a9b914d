import assert from "node:assert/strict";
import fs from "node:fs/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { extensionApi, openUntitled, setting, textsOf, tidyUp, trigger } from "./support";
import type { HostLoad, LoopDelay } from "../../src/cli/bench/hostLoad";
import type { Trace } from "../../src/completion/trace";

const KEYS_PER_SECOND = 30;
/** VS Code asks 50 ms after a key, which steady typing at this speed never gives it: so in bursts. */
const BURST_KEYS = 8;
const BURST_PAUSE_MS = 120;
/** With completion on and off in turns. */
const TURNS = 4;
const SECONDS_A_TURN = 15;
/** The pipeline keeps its last 50 traces: looked at often enough, none is missed. */
const LOOK_MS = 300;
/** The loop's delay is the time between two turns of a timer of this period. */
const RESOLUTION_MS = 1;

const CODE = `def total_§(values, start):
    result = start
    for index, value in enumerate(values):
        if value is None:
            continue
        result = result + value * index
    return result


`;

describe("typing", () => {
  after(tidyUp);

  it("is measured", async function () {
    this.timeout(10 * 60_000);
    await openUntitled("import numpy as ");
    textsOf(await trigger());
    const traces = new Map<number, Trace>();
    const delays = { on: [] as LoopDelay[], off: [] as LoopDelay[] };
    for (let turn = 0; turn < TURNS; turn++) {
      const state = turn % 2 === 0 ? "off" : "on";
      await setting("completion.enabled", state === "on" ? undefined : false);
      delays[state].push(await typeFor(SECONDS_A_TURN, turn, state === "on" ? traces : undefined));
    }
    const load: HostLoad = {
      keysPerSecond: KEYS_PER_SECOND,
      secondsEach: (SECONDS_A_TURN * TURNS) / 2,
      on: delays.on,
      off: delays.off,
      synchronousMs: [...traces.values()].flatMap(synchronousMs),
    };
    assert.ok(load.synchronousMs.length > 0, "nothing was asked");
    await fs.writeFile(process.env["TEST_BENCH"] ?? "", JSON.stringify(load));
  });
});

async function typeFor(
  seconds: number,
  turn: number,
  traces: Map<number, Trace> | undefined,
): Promise<LoopDelay> {
  const { state } = await extensionApi();
  const editor = await openUntitled(CODE.replaceAll("§", `before_${turn}`));
  await pause(1_000);
  const known = new Set(state().traces.map(({ id }) => id));
  const text = Array.from({ length: 40 }, (_, i) => CODE.replaceAll("§", `${turn}_${i}`)).join("");
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const typed: Thenable<unknown>[] = [];
  const look = setInterval(() => {
    for (const trace of state().traces) if (!known.has(trace.id)) traces?.set(trace.id, trace);
  }, LOOK_MS);
  histogram.enable();
  const startMs = performance.now();
  for (let key = 0; key < seconds * KEYS_PER_SECOND; key++) {
    typed.push(vscode.commands.executeCommand("type", { text: text.charAt(key) }));
    const nextMs = startMs + dueMs(key + 1);
    await pause(Math.max(0, nextMs - performance.now()));
  }
  histogram.disable();
  await Promise.all(typed);
  await pause(LOOK_MS);
  clearInterval(look);
  assert.ok(editor.document.getText().includes("enumerate"), "nothing was typed");
  const ms = (nanoseconds: number): number => nanoseconds / 1e6;
  return {
    p50Ms: ms(histogram.percentile(50)),
    p99Ms: ms(histogram.percentile(99)),
    maxMs: ms(histogram.max),
  };
}

/** When a key is due: 30 a second on the whole, a burst and a pause. */
function dueMs(key: number): number {
  const burstMs = (BURST_KEYS * 1000) / KEYS_PER_SECOND;
  const gapMs = (burstMs - BURST_PAUSE_MS) / (BURST_KEYS - 1);
  return Math.floor(key / BURST_KEYS) * burstMs + BURST_PAUSE_MS + (key % BURST_KEYS) * gapMs;
}

/** What a request takes of the extension host in one go: before the model is asked, and after. */
function synchronousMs({ stages }: Trace): number[] {
  const sections = [0];
  for (const { name, ms } of stages) {
    if (name === "generate") sections.push(0);
    else sections[sections.length - 1] = (sections.at(-1) ?? 0) + ms;
  }
  return sections;
}
