import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { KernelClient } from "../../../src/kernelClient/kernelClient";
import { type Exercise, exerciseOf, mayFail } from "../../../src/lessons/exercise";
import { lessonMetadata } from "../../../src/lessons/lessonMetadata";
import { Shelf } from "../../../src/lessons/shelf";
import { kernel, KERNEL_TIMEOUT_MS, models, told } from "../kernel/kernels";

const ROOT = path.join(__dirname, "../../..");
const LESSONS = path.join(ROOT, "snippets/lessons");
const LANGUAGES = ["zh-cn", "en"] as const;
const MOST_CODE_CELLS = 8;
const FEWEST_WRONG = 3;
/** A check that has to do with an endless loop. */
const ENDLESS = "while True: pass";

interface Cell {
  cell_type: "markdown" | "code";
  id: string;
  source: string[];
  metadata: unknown;
  outputs?: unknown[];
}

const names = fs.readdirSync(path.join(LESSONS, "en")).sort();
const wrongAnswers = JSON.parse(
  fs.readFileSync(path.join(ROOT, "test/fixtures/lessons/wrongAnswers.json"), "utf8"),
) as Record<string, string[]>;

describe("the lessons", () => {
  it("are the same in both languages: cells, kinds, exercises, tags", () => {
    assert.deepEqual(fs.readdirSync(path.join(LESSONS, "zh-cn")).sort(), names);
    const shape = (cell: Cell): unknown => [
      cell.id,
      cell.cell_type,
      exerciseOf(cell.metadata)?.check,
      exerciseOf(cell.metadata)?.hints.length,
      mayFail(cell.metadata),
    ];
    for (const name of names)
      assert.deepEqual(cells("zh-cn", name).map(shape), cells("en", name).map(shape), name);
  });

  for (const language of LANGUAGES)
    for (const name of names)
      it(`${name} in ${language}: short, without outputs, a prediction, folded results, an end`, () => {
        const all = cells(language, name);
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        const code = all.filter(({ cell_type }) => cell_type === "code");
        assert.ok(code.length <= MOST_CODE_CELLS, `${code.length} code cells`);
        assert.ok(code.every(({ outputs }) => outputs?.length === 0));
        const text = all.map(({ source }) => source.join("")).join("\n");
        assert.match(text, /^# \d\d /);
        for (const cell of all.filter(({ cell_type }) => cell_type === "markdown"))
          assert.deepEqual(strayBold(cell.source.join("")), [], cell.id);
        assert.match(text, language === "en" ? /Guess before you run/ : /先猜再运行/);
        assert.match(text, /<details><summary>/);
        const exercises = all.flatMap(({ metadata }) => exerciseOf(metadata) ?? []);
        assert.ok(exercises.length >= 1, "no exercise");
        for (const { hints } of exercises) assert.equal(hints.length, 3);
        const { metadata } = notebook(language, name);
        const lesson = path.basename(name, ".ipynb");
        assert.deepEqual(lessonMetadata({ metadata }), { lesson, language });
      });
});

/** A `**` that Markdown takes for neither begin nor end of bold text: wrong beside Chinese punctuation. */
function strayBold(markdown: string): string[] {
  return markdown.split("\n").flatMap((line) => {
    const plain = line.replace(/`[^`]*`/g, (code) => "x".repeat(code.length));
    return [...plain.matchAll(/\*\*/g)].flatMap(({ index }, count) => {
      const [before, after] = [plain[index - 1] ?? " ", plain[index + 2] ?? " "];
      const [outside, inside] = count % 2 === 0 ? [before, after] : [after, before];
      const isWord = /[^\s\p{P}\p{S}]/u.test(outside);
      const fails = /\s/.test(inside) || (/[\p{P}\p{S}]/u.test(inside) && isWord);
      return fails ? [plain.slice(Math.max(0, index - 10), index + 12)] : [];
    });
  });
}

describe("the checks of the lessons", function () {
  this.timeout(KERNEL_TIMEOUT_MS * 5);

  const { hub, calls } = models();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "first-token-lesson-"));

  before(() => {
    fs.cpSync(path.join(LESSONS, "data"), folder, { recursive: true });
  });

  after(() => {
    hub.dispose();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const language of LANGUAGES)
    for (const name of names)
      it(`${name} in ${language}: runs, passes with the solution, fails with wrong answers`, async () => {
        const lesson = path.basename(name, ".ipynb");
        const source = await new Shelf(LESSONS).checks(lesson);
        const client = kernel({ language, folder, call: calls.call });
        try {
          for (const cell of cells(language, name)) {
            if (cell.cell_type !== "code") continue;
            const exercise = exerciseOf(cell.metadata);
            const text = cell.source.join("");
            if (exercise !== undefined) await judge(client, source, `${lesson}/`, exercise, text);
            else await runs(client, text, mayFail(cell.metadata), `${lesson}: ${cell.id}`);
          }
        } finally {
          client.restart();
        }
      });

  it("end when what the learner wrote does not", async () => {
    const client = kernel();
    await told(client, `def shortest(words):\n    ${ENDLESS}`);
    const judged = client.check(await new Shelf(LESSONS).checks("00-hello"), "shortest", "");
    setTimeout(() => {
      client.interrupt();
    }, 300);
    assert.equal(await judged, false);
    assert.equal((await told(client, "1 + 1")).result?.["text/plain"], "2");
    client.restart();
  });
});

async function runs(client: KernelClient, text: string, fails: boolean, what: string) {
  const { outcome } = await told(client, text);
  assert.equal(outcome.kind, fails ? "error" : "ok", `${what}: ${JSON.stringify(outcome)}`);
}

async function judge(
  client: KernelClient,
  source: string,
  prefix: string,
  { check, solution }: Exercise,
  start: string,
) {
  const wrong = wrongAnswers[prefix + check] ?? [];
  assert.ok(wrong.length >= FEWEST_WRONG, `${prefix}${check} has too few wrong answers`);
  for (const answer of [start, ...wrong]) {
    const { outcome, stdout, result } = await told(client, answer);
    const output = stdout + (result?.["text/plain"] ?? "");
    const passed = outcome.kind === "ok" && (await client.check(source, check, output));
    assert.equal(passed, false, `${prefix}${check} passes with: ${answer}`);
  }
  const { outcome, stdout, result } = await told(client, solution);
  assert.equal(outcome.kind, "ok", `${prefix}${check}: ${JSON.stringify(outcome)}`);
  const output = stdout + (result?.["text/plain"] ?? "");
  assert.equal(await client.check(source, check, output), true, `${prefix}${check}: ${output}`);
}

function notebook(language: string, name: string): { cells: Cell[]; metadata: unknown } {
  const text = fs.readFileSync(path.join(LESSONS, language, name), "utf8");
  return JSON.parse(text) as { cells: Cell[]; metadata: unknown };
}

function cells(language: string, name: string): Cell[] {
  return notebook(language, name).cells;
}
