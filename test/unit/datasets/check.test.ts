import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { plantedDocuments } from "../../../src/cli/bench/plantedDataset";
import { BIT } from "../../../src/datasets/findings";
import { inspect } from "../../../src/datasets/inspect/inspect";
import { checked, foundIn, LINES, sentence, TestFolder } from "./files";

const LESSON_DATA = path.join(__dirname, "../../../snippets/lessons/data");
const GBK_LINE = Buffer.from(
  "bdf1ccecccecc6f8badcbac3a3acced2c3c7c8a5b9abd4b0c9a2b2bdb0c9a1a3",
  "hex",
);

describe("a dataset that is checked", function () {
  this.timeout(60_000);
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it("is that of lesson 05: the faults planted there are found, as in the lesson", async () => {
    for (const language of ["zh", "en"]) {
      const result = await checked(folder, path.join(LESSON_DATA, `corpus.${language}.jsonl`));
      assert.equal(result.documents, 39);
      const { exact = 0, near = 0, ...others } = foundIn(result);
      assert.deepEqual(others, { short: 6, mojibake: 1, html: 1 }, language);
      assert.ok(exact > 0 && near > 0, language);
      assert.equal(result.kept, 39 - 6 - exact - near);
    }
  });

  it("has each kind of finding, with the lines where it stands", async () => {
    const near = sentence(1).replace("Sentence", "sentence");
    const lines: (string | Buffer)[] = [
      sentence(1),
      sentence(2),
      `  ${sentence(2).replace(" ", "  ")} `,
      near,
      "",
      "ok",
      GBK_LINE,
      Buffer.concat([Buffer.from(sentence(3)), Buffer.from([0xe9, 0x20, 0xff])]),
      "CafÃ© au lait, dÃ©jÃ  vu, and so on and on",
      `<p>${sentence(4)}</p>`,
      `${sentence(5)}\u0000`,
      sentence(6),
    ];
    const bytes = lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]);
    const result = await checked(folder, folder.write("all.txt", Buffer.concat(bytes)), {
      plan: LINES,
    });
    assert.equal(result.documents, 12);
    assert.deepEqual(foundIn(result), {
      exact: 1,
      near: 1,
      empty: 1,
      short: 1,
      gbk: 1,
      invalid: 1,
      mojibake: 1,
      html: 1,
      control: 1,
    });
    assert.equal(result.kept, 8);
    const lineOf = Object.entries(result.samples).flatMap(([finding, [sample]]) =>
      sample === undefined ? [] : [[finding, sample.line]],
    );
    assert.deepEqual(Object.fromEntries(lineOf), {
      exact: 3,
      near: 4,
      empty: 5,
      short: 6,
      gbk: 7,
      invalid: 8,
      mojibake: 9,
      html: 10,
      control: 11,
    });
    assert.equal(result.samples.exact[0]?.earlier?.line, 2);
    const [sample] = result.samples.near;
    assert.equal(sample?.earlier?.line, 1);
    assert.ok((sample.similarity ?? 0) > 0.8 && (sample.similarity ?? 1) < 1);
    assert.match(result.samples.gbk[0]?.text ?? "", /今天天气很/);
  });

  it("is found out in UTF-16, in CSV with embedded line ends, in a JSON list, in paragraphs", async () => {
    const texts = [
      sentence(1),
      `${sentence(2)}\n"and a second line", so to say`,
      sentence(1),
      "ok",
    ];
    const rows = texts.map((text, i) => `${i},"${text.replaceAll('"', '""')}"`);
    const files: [string, string | Buffer][] = [
      ["a.csv", `id,text\r\n${rows.join("\r\n")}\r\n`],
      ["b.csv", Buffer.from(`\ufeffid,text\r\n${rows.join("\r\n")}\r\n`, "utf16le")],
      [
        "c.json",
        JSON.stringify(
          texts.map((text) => ({ text })),
          null,
          2,
        ),
      ],
      ["d.jsonl", texts.map((text) => JSON.stringify({ text })).join("\n")],
      ["e.txt", texts.join("\n\n")],
    ];
    for (const [name, content] of files) {
      const result = await checked(folder, folder.write(name, content));
      assert.equal(result.documents, 4, name);
      assert.deepEqual(foundIn(result), { exact: 1, short: 1 }, name);
    }
  });

  it("has records that cannot be read: broken JSON, another key, a quote that is not closed", async () => {
    const good = (i: number): string => JSON.stringify({ text: sentence(i) });
    const lines = [good(1), '{"text": "cut of', '{"other": 1}', '{"text": null}', good(2)];
    const json = await checked(folder, folder.write("a.jsonl", lines.join("\n")));
    assert.deepEqual(foundIn(json), { broken: 2, empty: 1 });
    const rows = [1, 2, 3, 4].map((i) => `${i},"${sentence(i)}, quoted"\n`).join("");
    const faults = `id,text\n5\n${rows}6,"${sentence(6)}\n7,"${sentence(7)}"\n`;
    const csv = await checked(folder, folder.write("b.csv", faults));
    // The quote of row 6 ends at that of row 7, so that the two are one, which cannot be read.
    assert.equal(csv.documents, 6);
    assert.deepEqual(foundIn(csv), { broken: 2 });
    assert.deepEqual(
      csv.samples.broken.map(({ line }) => line),
      [2, 7],
    );
  });

  it("is the same from one run to the next, with one thread or more", async () => {
    const file = planted(folder, 800).file;
    const [{ plan }] = await inspect(file);
    const runs = await Promise.all([
      checked(folder, file, { plan }),
      checked(folder, file, { plan }),
    ]);
    const [a, b] = runs.map(({ found, samples, kept }) => ({ found, samples, kept }));
    assert.deepEqual(a, b);
  });

  it("gives away 95 % of its planted near duplicates and more, and nothing else", async () => {
    const { file, kinds } = planted(folder, 12_000);
    const result = await checked(folder, file);
    assert.equal(result.documents, kinds.length);
    const bits = new Uint16Array(new Uint8Array(fs.readFileSync(result.verdicts)).buffer);
    const called = kinds.filter((_, i) => ((bits[i] ?? 0) & BIT.near) !== 0);
    const right = called.filter((kind) => kind === "near").length;
    const all = kinds.filter((kind) => kind === "near").length;
    assert.ok(all > 300, String(all));
    assert.ok(right / all >= 0.95, `recall ${right} of ${all}`);
    assert.ok(right / called.length >= 0.95, `precision ${right} of ${called.length}`);
    assert.equal(result.found.exact, kinds.filter((kind) => kind === "exact").length);
  });

  it("need not be searched for near duplicates", async () => {
    const { file } = planted(folder, 500);
    const result = await checked(folder, file, { near: false });
    assert.equal(result.near, "off");
    assert.equal(result.found.near, 0);
  });
});

function planted(folder: TestFolder, count: number): { file: string; kinds: string[] } {
  const kinds: string[] = [];
  const lines: string[] = [];
  for (const { text, kind } of plantedDocuments(7)) {
    kinds.push(kind);
    lines.push(JSON.stringify({ text }));
    if (kinds.length === count) break;
  }
  return { file: folder.write("planted.jsonl", lines.join("\n")), kinds };
}
