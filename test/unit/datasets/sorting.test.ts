import assert from "node:assert/strict";
import fs from "node:fs";
import { seeded } from "../../../src/text/random";
import { BitSet } from "../../../src/datasets/check/bitSet";
import { ExternalSorter } from "../../../src/datasets/check/externalSorter";
import { FirstSeen, NEW, UNKNOWN } from "../../../src/datasets/check/firstSeen";
import { SpillFolder, SpillFull } from "../../../src/datasets/check/spill";
import { Table } from "../../../src/datasets/check/table";
import { TestFolder } from "./files";

describe("memory that spills to disk", () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it("sorts as many pairs as there are, in memory or in many runs", () => {
    const random = seeded(1);
    const pairs = Array.from({ length: 30_000 }, () => [
      Math.floor(random() * (random() < 0.5 ? 50 : 2 ** 32)),
      Math.floor(random() * 2 ** 32),
    ]);
    const wanted = [...pairs].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    for (const most of [1 << 20, 20_000, 999]) {
      const spill = new SpillFolder(folder.path);
      const sorter = new ExternalSorter(spill, "pairs", most);
      for (const [first = 0, second = 0] of pairs) sorter.add(first, second);
      const sorted = sorter.sorted();
      const found: number[][] = [];
      while (sorted.next()) found.push([sorted.first, sorted.second]);
      assert.deepEqual(found, wanted);
      assert.equal(spill.used > 0, most < pairs.length);
      sorter.delete();
      assert.equal(spill.used, 0);
    }
    assert.deepEqual(fs.readdirSync(folder.path), []);
  });

  it("sorts nothing at all", () => {
    assert.equal(new ExternalSorter(new SpillFolder(folder.path), "none").sorted().next(), false);
  });

  it("keeps rows that can be read in any order, one or many at once", () => {
    const table = new Table(new SpillFolder(folder.path), "rows", 3, 64 << 10);
    for (let i = 0; i < 50_000; i++) table.append(Uint32Array.of(9, i, 2 * i, 3 * i), 1);
    const row = new Uint32Array(3);
    for (const i of [49_999, 0, 17, 30_000, 25_000]) {
      table.read(i, row);
      assert.deepEqual([...row], [i, 2 * i, 3 * i]);
    }
    const many = new Uint32Array(3 * 20_000);
    assert.equal(table.readMany(40_000, many), 10_000);
    for (const i of [0, 5_000, 9_999]) assert.equal(many[3 * i], 40_000 + i);
    table.delete();
    assert.deepEqual(fs.readdirSync(folder.path), []);
  });

  it("says so when there is no room, and keeps what it has", () => {
    const spill = new SpillFolder(folder.path, 100_000);
    const table = new Table(spill, "rows", 4, 32 << 10);
    let rows = 0;
    assert.throws(() => {
      for (; rows < 100_000; rows++) table.append(Uint32Array.of(rows, 0, 0, 0));
    }, SpillFull);
    const row = new Uint32Array(4);
    table.read(rows - 1, row);
    assert.equal(row[0], rows - 1);
  });
});

describe("hashes that were seen", () => {
  it("lead to the document that had them first", () => {
    const seen = new FirstSeen();
    for (let i = 0; i < 100_000; i++) assert.equal(seen.add(i >> 3, i & 7, i), NEW);
    for (let i = 0; i < 100_000; i++) assert.equal(seen.add(i >> 3, i & 7, 1e6), i);
  });

  it("are remembered as long as there is room; those that are, stay", () => {
    const seen = new FirstSeen(1 << 13);
    const kept = Array.from({ length: 20_000 }, (_, i) => seen.add(i, i * 31, i));
    const count = kept.indexOf(UNKNOWN);
    assert.ok(count > 5000 && count < 1 << 13, String(count));
    assert.ok(kept.slice(count).every((each) => each === UNKNOWN));
    assert.equal(seen.add(count - 1, (count - 1) * 31, 99_999), count - 1);
    assert.equal(seen.add(count, count * 31, 99_999), UNKNOWN);
  });
});

describe("a set of bits", () => {
  it("holds what was put in, however large", () => {
    const set = new BitSet();
    for (const index of [0, 7, 8, 1_000_000]) set.add(index);
    const asked = [0, 1, 7, 8, 9, 999_999, 1_000_000, 2_000_000];
    assert.deepEqual(
      asked.map((index) => set.has(index)),
      [true, false, true, true, false, false, true, false],
    );
  });
});
