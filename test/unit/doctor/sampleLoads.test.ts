import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { sampleLoads, type SampleOptions } from "../../../src/doctor/sampleLoads";
import { StandIns } from "./standIns";

describe("measuring the use of the GPU", function () {
  this.timeout(60_000);
  let stands: StandIns;

  beforeEach(async () => {
    stands = await StandIns.create();
  });

  afterEach(async () => {
    await stands.remove();
  });

  function options(more: Partial<SampleOptions> = {}): SampleOptions {
    return {
      workspace: [],
      signal: new AbortController().signal,
      path: stands.folder,
      more: [],
      platform: "linux",
      durationMs: 400,
      intervalMs: 100,
      withCards: true,
      onSample: () => undefined,
      ...more,
    };
  }

  it("asks at intervals until the time is over, of two cards and the processor", async () => {
    await stands.add("nvidia-smi", "printf '0, 97, 1, 24576, A\\n1, 3, 1, 24576, B\\n'");
    const seen: number[] = [];
    const log = await sampleLoads(options({ onSample: ({ cards }) => seen.push(cards.length) }));
    assert.ok(log.samples.length >= 2);
    assert.equal(seen.length, log.samples.length);
    assert.deepEqual(new Set(seen), new Set([2]));
    assert.ok(log.samples.every(({ processor }) => processor >= 0 && processor <= 1));
    assert.equal(log.missing, undefined);
  });

  it("keeps what it has when it is stopped", async () => {
    await stands.add("nvidia-smi", "echo '0, 50, 1, 24576, A'");
    const controller = new AbortController();
    const log = await sampleLoads(
      options({
        durationMs: 600_000,
        signal: controller.signal,
        onSample: () => {
          controller.abort();
        },
      }),
    );
    assert.equal(log.samples.length, 1);
  });

  it("ends at once where there is no card, and says why", async () => {
    assert.deepEqual(await sampleLoads(options()), {
      samples: [],
      missing: { why: "notInstalled" },
    });
    await stands.add("nvidia-smi", "echo 'No devices were found'; exit 6");
    const log = await sampleLoads(options());
    assert.deepEqual(log, {
      samples: [],
      missing: { why: "noDevice", said: "No devices were found" },
    });
  });

  it("passes over a moment without an answer, and gives up after several", async () => {
    const count = path.join(stands.folder, "count");
    await stands.add(
      "nvidia-smi",
      `echo x >> '${count}'
n=0; while read -r _; do n=$((n+1)); done < '${count}'
if [ $n -eq 2 ] || [ $n -ge 4 ]; then exit 1; fi
echo '0, 50, 1, 24576, A'`,
    );
    const log = await sampleLoads(options({ durationMs: 600_000 }));
    assert.equal(log.missing?.why, "failed");
    assert.deepEqual(
      log.samples.map(({ cards }) => cards.length),
      [1, 0, 1, 0, 0],
    );
  });

  it("measures the processor alone where it is asked to, and starts nothing", async () => {
    const trace = path.join(stands.folder, "trace");
    await stands.add("nvidia-smi", `echo ran > '${trace}'`);
    const log = await sampleLoads(options({ withCards: false }));
    assert.ok(log.samples.length >= 2);
    await assert.rejects(fs.stat(trace));
  });
});
