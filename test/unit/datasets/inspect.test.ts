import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { csvField, csvFields } from "../../../src/datasets/csv";
import type { Choices } from "../../../src/datasets/inspect/choice";
import { inspect } from "../../../src/datasets/inspect/inspect";
import { textOfRecord } from "../../../src/datasets/jsonText";
import { ALL_TEXTS, DatasetFailure, type DatasetErrorKind } from "../../../src/protocol/dataset";
import { sentence, TestFolder } from "./files";

const LESSON_DATA = path.join(__dirname, "../../../snippets/lessons/data");

describe("a file's beginning", () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const choices = async (name: string, content: string | Uint8Array): Promise<Choices> =>
    await inspect(folder.write(name, content));
  const names = (found: Choices): string[] => found.map(({ kind, name }) => name ?? kind);
  const fails = async (
    kind: DatasetErrorKind,
    name: string,
    content: string | Uint8Array,
  ): Promise<string> => {
    const error: unknown = await choices(name, content).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof DatasetFailure, name);
    assert.equal(error.error.kind, kind);
    return error.error.detail;
  };

  it("tells which key of the lessons' data holds the text", async () => {
    for (const language of ["zh", "en"]) {
      const found = await inspect(path.join(LESSON_DATA, `corpus.${language}.jsonl`));
      assert.deepEqual(names(found), ["text", "source", "all"]);
      assert.equal(found[0].plan.format, "jsonl");
    }
  });

  it("tells the delimiter, the header and the column of the text", async () => {
    const rows = [1, 2, 3].map((i) => `${i};"${sentence(i)}, he said; ""so""";tag${i}`);
    const [first] = await choices("a.csv", `id;beschreibung;label\n${rows.join("\n")}\n`);
    assert.deepEqual(first.plan.csv, {
      delimiter: ";",
      quoted: true,
      hasHeader: true,
      columns: ["id", "beschreibung", "label"],
    });
    assert.equal(first.plan.column, "beschreibung");
    assert.equal(first.samples[0], `${sentence(1)}, he said; "so"`);
  });

  it("knows a table without a header, one with stray quotes, and one with a single column", async () => {
    const bare = await choices("a.tsv", `1\t"${sentence(1)}\n2\t${sentence(2)}\n3\t5" disk\n`);
    assert.deepEqual(bare[0].plan.csv, {
      delimiter: "\t",
      quoted: false,
      hasHeader: false,
      columns: ["1", "2"],
    });
    assert.equal(bare[0].plan.column, "2");
    const single = await choices("b.csv", `text\n"${sentence(1)}"\n"${sentence(2)}"\n`);
    assert.deepEqual(names(single), ["text"]);
  });

  it("takes a usual name before a long text, and all texts of a conversation", async () => {
    const record = { prompt: "Write a poem, please", url: `https://x.org/${"y".repeat(200)}` };
    const plain = JSON.stringify({ ...record, text: "A short but real text" });
    assert.equal(names(await choices("a.jsonl", `${plain}\n${plain}\n`))[0], "text");
    const messages = [
      { role: "user", content: "Hello" },
      { role: "assistant", content: "Hi there" },
    ];
    const chat = JSON.stringify({ id: "17", messages });
    const [first] = await choices("b.jsonl", `${chat}\n${chat}\n`);
    assert.equal(first.kind, "all");
    assert.equal(textOfRecord(JSON.parse(chat), ALL_TEXTS), "Hello\nHi there");
  });

  it("tells a JSON list from JSON lines, whatever the file is called", async () => {
    const list = JSON.stringify([{ text: sentence(1) }, { text: sentence(2) }], null, 2);
    assert.equal((await choices("a.json", list))[0].plan.format, "json");
    assert.equal((await choices("b.jsonl", list))[0].plan.format, "json");
    const lines = `${JSON.stringify({ text: sentence(1) })}\n`.repeat(3);
    assert.equal((await choices("c.json", lines))[0].plan.format, "jsonl");
    assert.equal((await choices("d.txt", lines))[0].plan.format, "jsonl");
    const oneLine = JSON.stringify([{ text: sentence(1) }, { text: sentence(2) }]);
    assert.equal((await choices("e.json", oneLine))[0].plan.format, "json");
  });

  it("asks about paragraphs only where there are blank lines", async () => {
    assert.deepEqual(names(await choices("a.txt", "one\ntwo\nthree\n")), ["line"]);
    assert.deepEqual(names(await choices("b.txt", "one\ntwo\n\nthree\n\nfour\n")), [
      "paragraph",
      "line",
    ]);
    assert.deepEqual(
      names(await choices("c.txt", `${"line\n".repeat(50)}\n${"line\n".repeat(50)}`)),
      ["line", "paragraph"],
    );
  });

  it("tells UTF-16 and the mark of UTF-8", async () => {
    const text = "一行\r\n又一行\r\n";
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    const big = Buffer.from(little).swap16();
    const plans = [
      await choices("a.txt", little),
      await choices("b.txt", big),
      await choices("c.txt", `\ufeff${text}`),
      await choices("d.txt", Buffer.from("without a mark, in English\r\n", "utf16le")),
    ].map(([{ plan }]) => [plan.encoding, plan.markBytes]);
    assert.deepEqual(plans, [
      ["utf-16le", 2],
      ["utf-16be", 2],
      ["utf-8", 3],
      ["utf-16le", 0],
    ]);
    assert.equal((await choices("a.txt", little))[0].samples[0], "一行");
  });

  it("reads the names of columns in GBK", async () => {
    // 编号,内容 and a row in GBK.
    const gbk = Buffer.from("b1e0bac52cc4dac8dd0a312cbdf1ccecccecc6f8babcb7c70a", "hex");
    assert.deepEqual(names(await choices("a.csv", gbk)), ["内容", "编号"]);
  });

  it("is refused where it is empty, no text, or no list", async () => {
    await fails("empty", "a.txt", "");
    await fails("empty", "b.csv", " \n\n");
    assert.match(
      await fails("binary", "c.csv", Buffer.from("PK\x03\x04rest of a workbook")),
      /Excel/,
    );
    assert.equal(
      await fails(
        "binary",
        "d.txt",
        Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 197) % 256)),
      ),
      "",
    );
    await fails("not a list", "e.json", JSON.stringify({ data: [{ text: "x" }] }, null, 1));
    await assert.rejects(inspect(path.join(folder.path, "nowhere.csv")), /missing/);
    await assert.rejects(inspect(folder.path), /not a file/);
  });

  it("is not read beyond what a moment takes", async () => {
    const file = folder.write("large.txt", "a line\n".repeat(50_000));
    fs.truncateSync(file, 3e9);
    assert.equal((await inspect(file))[0].kind, "line");
  });
});

describe("a row of a table", () => {
  const shape = { delimiter: ",", quoted: true };

  it("has fields with and without quotes", () => {
    assert.deepEqual(csvFields('1,"a, ""b""",,x"y', shape), ["1", 'a, "b"', "", 'x"y']);
    assert.equal(csvField('1,"a, b",c', 2, shape), "c");
    assert.equal(csvField("1,2", 5, shape), undefined);
    assert.equal(csvField('1,"never closed', 1, shape), undefined);
    assert.deepEqual(csvFields("", shape), [""]);
    assert.equal(csvField('"a"b,c', 1, shape), undefined);
    assert.equal(csvFields('"a"b,c', shape), undefined);
  });
});
