import assert from "node:assert/strict";
import fs from "node:fs";
import { type Batch, BatchReader, emptyBatch } from "../../../src/datasets/check/batchReader";
import { Records } from "../../../src/datasets/check/records";
import { splitterFor } from "../../../src/datasets/check/splitterFor";
import { seeded } from "../../../src/text/random";
import type { DatasetPlan } from "../../../src/protocol/dataset";
import { LINES, TestFolder } from "./files";

const CSV = { delimiter: ",", quoted: true, hasHeader: true, columns: ["a", "b"] };
const PLANS = {
  lines: LINES,
  paragraphs: { ...LINES, format: "paragraphs" },
  csv: { ...LINES, format: "csv", csv: CSV },
  tsv: { ...LINES, format: "csv", csv: { ...CSV, delimiter: "\t", quoted: false } },
  jsonl: { ...LINES, format: "jsonl" },
  json: { ...LINES, format: "json" },
} satisfies Record<string, DatasetPlan>;

describe("documents in a file", () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const split = (plan: DatasetPlan, content: string | Uint8Array): Split[] =>
    documentsIn(folder.write("data", content), plan);

  it("are lines, with either line end, the last one with or without", () => {
    const wanted = [
      ["one", 1],
      ["", 2],
      ["three", 3],
    ];
    assert.deepEqual(split(PLANS.lines, "one\n\nthree\n"), wanted);
    assert.deepEqual(split(PLANS.lines, "one\r\n\r\nthree"), wanted);
    assert.deepEqual(split(PLANS.lines, ""), []);
  });

  it("are paragraphs, with the line where they begin", () => {
    assert.deepEqual(split(PLANS.paragraphs, "\n\none\ntwo\n \t\n\nthree\r\n\r\nfour"), [
      ["one\ntwo", 3],
      ["three", 7],
      ["four", 9],
    ]);
  });

  it("are rows of a table, whose quotes hold line ends and commas", () => {
    assert.deepEqual(split(PLANS.csv, 'a,b\n1,"x\ny, ""z"""\n\n2,5" disk\n"3",q'), [
      ['1,"x\ny, ""z"""', 2],
      ['2,5" disk', 5],
      ['"3",q', 6],
    ]);
    assert.deepEqual(split(PLANS.tsv, 'a\tb\n"1\tx\n2\ty"\n'), [
      ['"1\tx', 2],
      ['2\ty"', 3],
    ]);
  });

  it("lose one line to a quote that nobody closes, not the rest of the file", () => {
    assert.deepEqual(split(PLANS.csv, 'a,b\n1,x\n2,"never closed\n3,z\n4,w\n'), [
      ["1,x", 2],
      ['2,"never closed', 3],
      ["3,z", 4],
      ["4,w", 5],
    ]);
  });

  it("are lines of JSON, without the blank ones", () => {
    assert.deepEqual(split(PLANS.jsonl, '{"a":1}\n\n{"a":\n"x"\n'), [
      ['{"a":1}', 1],
      ['{"a":', 3],
      ['"x"', 4],
    ]);
  });

  it("are entries of a JSON list, however it is laid out", () => {
    const list = '[\n  {"a": "}]\\"[{"},\n  {\n "a": [1, {}]\n},"x, y", 12, null\n]\n';
    assert.deepEqual(split(PLANS.json, list), [
      ['{"a": "}]\\"[{"}', 2],
      ['{\n "a": [1, {}]\n}', 3],
      ['"x, y"', 5],
      ["12", 5],
      ["null", 5],
    ]);
    assert.deepEqual(split(PLANS.json, '{"a":1} {"b":2}'), [
      ['{"a":1}', 1],
      ['{"b":2}', 1],
    ]);
  });

  it("are the same wherever a batch ends: thousands of them, in every format", () => {
    const random = seeded(5);
    const texts = Array.from({ length: 20_000 }, (_, i) => `${i} ${"字x".repeat(60 * random())}`);
    const files: Record<keyof typeof PLANS, string> = {
      lines: texts.join("\n"),
      paragraphs: texts.join("\n\n"),
      csv: `a,b\n${texts.map((text) => `1,"${text}\n"`).join("\n")}`,
      tsv: `a\tb\n${texts.map((text) => `1\t${text}`).join("\n")}`,
      jsonl: texts.map((text) => JSON.stringify({ text })).join("\n"),
      json: JSON.stringify(texts.map((text) => ({ text }))),
    };
    for (const [name, plan] of Object.entries(PLANS)) {
      const found = split(plan, files[name as keyof typeof PLANS]);
      assert.equal(found.length, texts.length, name);
      for (const [i, [text]] of found.entries()) assert.ok(text.includes(texts[i] ?? "?"), name);
      if (name !== "json") assert.ok((found.at(-1)?.[1] ?? 0) >= texts.length, name);
    }
  });

  it("are cut into whole characters where a line is longer than may be", () => {
    const line = "中文".repeat(1_000_000);
    const pieces = split(PLANS.lines, `first\n${line}\nlast`);
    assert.ok(pieces.length > 3);
    assert.equal(
      pieces
        .slice(1, -1)
        .map(([text]) => text)
        .join(""),
      line,
    );
    assert.deepEqual(pieces.at(-1), ["last", 3]);
  });

  it("go on behind a record that is too long", () => {
    const long = "x".repeat(6_000_000);
    const last = (plan: DatasetPlan, content: string): Split[] => split(plan, content).slice(1);
    assert.deepEqual(last(PLANS.jsonl, `{"a":"${long}"}\n{"a":1}\n`), [['{"a":1}', 2]]);
    assert.deepEqual(last(PLANS.json, `[{"a":"${long}"},\n{"a":1}]`), [['{"a":1}', 2]]);
    assert.deepEqual(last(PLANS.csv, `1,"${long}"\n2,y\n`).at(-1), ["2,y", 2]);
  });
});

type Split = [text: string, line: number];

function documentsIn(file: string, plan: DatasetPlan): Split[] {
  const fd = fs.openSync(file, "r");
  const source = { fd, start: 0, end: fs.fstatSync(fd).size };
  const reader = new BatchReader(source, splitterFor(plan));
  const batch: Batch = emptyBatch();
  const found: Split[] = [];
  while (reader.next(batch)) {
    const bytes = Buffer.from(batch.bytes, 0, batch.length);
    const records = new Records(new Uint32Array(batch.places));
    for (let i = 0; i < batch.count; i++)
      found.push([bytes.toString("utf8", records.start(i), records.end(i)), records.line(i)]);
  }
  fs.closeSync(fd);
  return found;
}
