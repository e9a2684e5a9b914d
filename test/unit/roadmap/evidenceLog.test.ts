import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { EvidenceLog, readEvidence } from "../../../src/roadmap/evidenceLog";

describe("the evidence log", () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-evidence-"));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it("unites what two windows write, in the order of time", async () => {
    const [one, two] = [new EvidenceLog(folder), new EvidenceLog(folder)];
    await Promise.all([
      one.add({ id: "a", kind: "opened", atMs: 3 }),
      two.add({ id: "b", kind: "passed", atMs: 2, hash: "00" }),
      one.add({ id: "a", kind: "passed", atMs: 4 }),
      two.add({ id: "c", kind: "failed", atMs: 1 }),
    ]);
    const { evidence, doubtful } = await readEvidence(folder);
    assert.deepEqual(
      evidence.map(({ id }) => id),
      ["c", "b", "a", "a"],
    );
    assert.deepEqual(evidence[1], { id: "b", kind: "passed", atMs: 2, hash: "00" });
    assert.deepEqual(doubtful, []);
  });

  it("names a file that was changed or cut, and still reads the rest of it", async () => {
    for (const atMs of [1, 2, 3]) {
      const log = new EvidenceLog(folder);
      await log.add({ id: "a", kind: "failed", atMs });
      await log.add({ id: "b", kind: "passed", atMs: atMs + 10 });
    }
    const [changed, cut] = fs.readdirSync(folder).sort();
    assert.ok(changed !== undefined && cut !== undefined);
    edit(changed, (text) => text.replace("failed", "passed"));
    edit(cut, (text) => text.slice(0, -20));
    const { evidence, doubtful } = await readEvidence(folder);
    assert.deepEqual(doubtful, [changed, cut]);
    assert.equal(evidence.length, 5);
  });

  it("finds nothing where nothing is", async () => {
    const found = await readEvidence(path.join(folder, "none"));
    assert.deepEqual(found, { evidence: [], doubtful: [] });
  });

  function edit(name: string, change: (text: string) => string): void {
    const file = path.join(folder, name);
    fs.writeFileSync(file, change(fs.readFileSync(file, "utf8")));
  }
});
