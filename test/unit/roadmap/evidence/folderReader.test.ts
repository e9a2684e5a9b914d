import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { FolderReader } from "../../../../src/roadmap/evidence/folderReader";
import { toEvidence } from "../../../../src/roadmap/evidence/record";
import { keyOf, unite } from "../../../../src/roadmap/evidence/unite";
import { EvidenceLog, readEvidence } from "../../../../src/roadmap/evidenceLog";
import { RandomEvidence } from "./randomEvidence";

describe("a folder of logs", () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-logs-"));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it("is read as a whole at first, and of each file only what is new from then on", async () => {
    for (let seed = 0; seed < 15; seed++) {
      const draw = new RandomEvidence(seed);
      const place = path.join(folder, String(seed));
      const reader = new FolderReader(place);
      const logs = Array.from({ length: 3 }, () => new EvidenceLog(place));
      const written = [];
      for (let step = 0; step < 12; step++) {
        const events = draw.events(4);
        await draw.one(logs).addAll(events);
        written.push(...events);
        if (draw.is(0.5)) continue;
        const { records, doubts } = await reader.read();
        assert.deepEqual(unite(records), unite(written), `seed ${seed}`);
        assert.deepEqual(doubts, []);
      }
    }
  });

  it("keeps what of a faulty file can be read, names the file, and never changes it", async () => {
    const draw = new RandomEvidence(7);
    for (let round = 0; round < 60; round++) {
      const place = path.join(folder, String(round));
      const [sound, faulty] = [new EvidenceLog(place), new EvidenceLog(place)];
      const events = draw.events(8, ["a", "b"]);
      await faulty.addAll([...events, { id: "x", kind: "passed", atMs: 1 }]);
      const [name] = fs.readdirSync(place);
      assert.ok(name !== undefined);
      await sound.addAll([{ id: "sound", kind: "passed", atMs: 2 }]);
      const file = path.join(place, name);
      const bytes = damage(fs.readFileSync(file), draw);
      fs.writeFileSync(file, bytes);
      const { records, doubts } = await new FolderReader(place).read();
      const known = new Set(records.map(keyOf));
      assert.ok(known.has(keyOf({ id: "sound", kind: "passed", atMs: 2 })));
      assert.deepEqual([...new Set(doubts.map(({ where }) => where))], [name], `round ${round}`);
      assert.deepEqual(fs.readFileSync(file), bytes);
      for (const record of records) toEvidence(record);
    }
  });

  it("passes over foreign files, and names those that call themselves logs", async () => {
    await new EvidenceLog(folder).add({ id: "a", kind: "passed", atMs: 1 });
    fs.writeFileSync(path.join(folder, "notes.txt"), "mine");
    fs.writeFileSync(path.join(folder, "binary.jsonl"), Buffer.from([0, 255, 10, 13, 10, 200]));
    fs.writeFileSync(path.join(folder, "list.jsonl"), "[]\n7\nnull\n{}\n");
    fs.mkdirSync(path.join(folder, "folder.jsonl"));
    fs.symlinkSync(path.join(folder, "nowhere"), path.join(folder, "link.jsonl"));
    const { evidence, doubtful } = await readEvidence(folder);
    assert.equal(evidence.length, 1);
    assert.deepEqual(doubtful, ["binary.jsonl", "folder.jsonl", "list.jsonl"]);
  });

  it("keeps what a later version writes, and passes over it", async () => {
    const later = { id: "00-hello/greet", kind: "mastered", atMs: 5, level: { stars: 3 } };
    await new EvidenceLog(folder).addAll([later, { id: "a", kind: "passed", atMs: 6 }]);
    const { records, doubts } = await new FolderReader(folder).read();
    assert.deepEqual(unite(records)[0], later);
    assert.deepEqual(doubts, []);
    assert.deepEqual((await readEvidence(folder)).evidence, [{ id: "a", kind: "passed", atMs: 6 }]);
  });

  it("counts the newest events of a file without measure, and says that the rest is left out", async () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ id: `t/${n}`, kind: "opened", atMs: n }));
    const log = new EvidenceLog(folder);
    await log.addAll(many);
    const reader = new FolderReader(folder, { fileBytes: 10_000, folderBytes: 1e6 });
    const first = await reader.read();
    assert.ok(first.records.length > 50 && first.records.length < 120);
    assert.deepEqual(first.records.at(-1), many.at(-1));
    assert.deepEqual(
      first.doubts.map(({ why }) => why),
      ["tooLarge"],
    );
    await log.add({ id: "last", kind: "passed", atMs: 501 });
    const second = await reader.read();
    assert.equal(second.records.length, first.records.length + 1);
    assert.equal(second.records.at(-1)?.id, "last");
  });

  it("reads the newest files where all together are without measure", async () => {
    for (let n = 0; n < 5; n++) {
      const log = new EvidenceLog(folder);
      await log.addAll(
        Array.from({ length: 20 }, (_, at) => ({ id: `f${n}`, kind: "x", atMs: at })),
      );
    }
    const names = fs.readdirSync(folder);
    for (const [n, name] of names.entries()) fs.utimesSync(path.join(folder, name), n, n);
    const bytes = fs.statSync(path.join(folder, names[0] ?? "")).size;
    const reader = new FolderReader(folder, { fileBytes: 1e6, folderBytes: 2 * bytes });
    const { records, doubts } = await reader.read();
    assert.equal(records.length, 40);
    assert.deepEqual(doubts.map(({ where }) => where).sort(), names.slice(0, 3).sort());
  });

  it("waits for the end of a line that is being written", async () => {
    const file = path.join(folder, "torn.jsonl");
    const line = JSON.stringify({ id: "名字", kind: "passed", atMs: 1, previous: "" });
    const bytes = Buffer.from(`${line}\n`);
    const reader = new FolderReader(folder);
    // Inside a character of three bytes.
    fs.writeFileSync(file, bytes.subarray(0, 8));
    assert.deepEqual(await reader.read(60_000), { records: [], doubts: [] });
    assert.deepEqual((await reader.read()).doubts, [{ where: "torn.jsonl", why: "cut" }]);
    fs.appendFileSync(file, bytes.subarray(8));
    const { records, doubts } = await reader.read();
    assert.deepEqual(records, [{ id: "名字", kind: "passed", atMs: 1 }]);
    assert.deepEqual(doubts, []);
  });

  it("reads a file anew that was written over, and forgets one that is gone", async () => {
    const log = new EvidenceLog(folder);
    await log.addAll([
      { id: "a", kind: "passed", atMs: 1 },
      { id: "b", kind: "passed", atMs: 2 },
    ]);
    const [name] = fs.readdirSync(folder);
    assert.ok(name !== undefined);
    const reader = new FolderReader(folder);
    assert.equal((await reader.read()).records.length, 2);
    const file = path.join(folder, name);
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").split("\n").slice(0, 1).join("") + "\n");
    assert.equal((await reader.read()).records.length, 1);
    fs.rmSync(file);
    assert.equal((await reader.read()).records.length, 0);
  });

  it("goes on in a new file after the disk has failed, so that no half line hides the next", async () => {
    const place = path.join(folder, "sub");
    fs.writeFileSync(place, "in the way");
    const log = new EvidenceLog(place);
    await assert.rejects(log.add({ id: "a", kind: "passed", atMs: 1 }));
    fs.rmSync(place);
    await log.add({ id: "b", kind: "passed", atMs: 2 });
    assert.deepEqual(await readEvidence(place), {
      evidence: [{ id: "b", kind: "passed", atMs: 2 }],
      doubtful: [],
    });
  });
});

/** Such that it cannot go unnoticed: the last line is never taken out as a whole. */
function damage(bytes: Buffer, draw: RandomEvidence): Buffer {
  const at = draw.count(bytes.length - 1);
  if (draw.is(0.3)) return bytes.subarray(0, at === 0 ? 1 : notAtLineEnd(bytes, at));
  if (draw.is(0.3))
    return Buffer.concat([bytes.subarray(0, at), Buffer.from("{?\n"), bytes.subarray(at)]);
  // The chain covers every line but the last one.
  return Buffer.concat([Buffer.from([draw.one([0, 0x7b, 0xff])]), bytes]);
}

function notAtLineEnd(bytes: Buffer, at: number): number {
  return bytes[at - 1] === 0x0a ? at + 1 : at;
}
