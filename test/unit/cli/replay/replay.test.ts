import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { evalCommand } from "../../../../src/cli/commands/eval";
import { dispatch } from "../../../../src/cli/dispatch";
import type { SourceFile } from "../../../../src/cli/eval/pythonFiles";
import { otherFiles } from "../../../../src/cli/replay/otherFiles";
import { Gate } from "../../../../src/completion/gate";
import { deskFor, PARTS, type Part } from "../../../../src/cli/replay/desk";
import { keysOf } from "../../../../src/cli/replay/draft";
import { Hands } from "../../../../src/cli/replay/hands";
import type { Passage } from "../../../../src/cli/replay/passages";
import { figuresOf, type Figures } from "../../../../src/cli/replay/tally";
import { Writer } from "../../../../src/cli/replay/writer";
import {
  ModelFailure,
  type CompletionModel,
  type CompletionRequest,
} from "../../../../src/protocol/model";
import { completionOf } from "../../completion/fixtures";
import { fakeContext } from "../context";

const PASSAGE: Passage = {
  path: "a.py",
  head: "import os\n\n\n",
  text: `def total(values, start):\n    result = start\n    for value in values:\n        result = result + value\n    return result`,
  tail: "\n\nprint(total([1], 2))\n",
};
const DOCUMENT = PASSAGE.head + PASSAGE.text;

/** The rest of the line that is being written. */
function truth({ prefix }: CompletionRequest): string {
  return DOCUMENT.startsWith(prefix) ? (DOCUMENT.slice(prefix.length).split("\n")[0] ?? "") : "";
}

interface Options {
  readonly delayMs?: number;
  readonly off?: readonly Part[];
  readonly words?: boolean;
  readonly passage?: Passage;
  readonly files?: readonly SourceFile[];
}

async function figures(
  answer: (request: CompletionRequest) => string,
  { delayMs = 0, off = ["gate"], words = false, passage = PASSAGE, files = [] }: Options = {},
): Promise<Figures & { requests: CompletionRequest[] }> {
  const requests: CompletionRequest[] = [];
  const model: CompletionModel = {
    complete: async (request, signal) => {
      requests.push(request);
      try {
        await pause(delayMs, undefined, { signal });
      } catch {
        throw new ModelFailure({ kind: "cancelled", message: "cancelled" });
      }
      return { ...completionOf(answer(request)), prompt: { tokens: 100, reused: 90 } };
    },
  };
  const desk = deskFor({
    model,
    mode: "balanced",
    off: new Set(off),
    acceptWords: words,
    budgetMs: 500,
    gate: new Gate(),
    syntax: { newErrors: () => false },
  });
  const others = otherFiles(passage, files);
  const hands = new Hands(passage.text.length, 1);
  const tally = await new Writer(desk, passage, others, hands).write(new AbortController().signal);
  return { ...figuresOf(tally, desk.model), requests };
}

describe("cli/replay", () => {
  it("saves no key with a silent model, and takes all keys", async () => {
    const { keystrokes, keystrokesSaved, timeSaved, shown, precision } = await figures(() => "");
    assert.equal(keystrokes, keysOf(PASSAGE).length);
    assert.equal(keystrokesSaved, 0);
    assert.ok(Math.abs(timeSaved ?? 1) < 0.02, `${timeSaved}`);
    assert.deepEqual([shown, precision], [0, null]);
  });

  it("saves most keys with a model that knows what comes", async () => {
    const found = await figures(truth);
    assert.ok((found.keystrokesSaved ?? 0) > 0.7, `${found.keystrokesSaved}`);
    assert.equal(found.precision, 1);
    assert.equal(found.flicker, 0);
    assert.ok((found.exactLines ?? 0) >= 0.8);
    assert.equal(found.promptReused, 0.9);
    assert.ok(
      (found.timeSaved ?? 0) > 0.2 && (found.timeSaved ?? 1) < (found.keystrokesSaved ?? 0),
    );
  });

  it("accepts nothing that is wrong, and no half of a word", async () => {
    const wrong = await figures(() => "banana()");
    assert.equal(wrong.keystrokesSaved, 0);
    assert.deepEqual([wrong.precision, wrong.accepted], [0, 0]);
    assert.ok((wrong.timeSaved ?? 0) < -0.03, "reading takes time");
    const half = await figures((request) => /^\w\w(?=\w)/.exec(truth(request))?.[0] ?? "");
    assert.equal(half.keystrokesSaved, 0);
  });

  it("shows nothing of a model that is slower than the keys", async () => {
    const passage = { ...PASSAGE, text: PASSAGE.text.slice(0, 16) };
    const slow = await figures(truth, { delayMs: 1_000, passage });
    assert.equal(slow.shown, 0);
    assert.equal(slow.keystrokesSaved, 0);
    assert.ok((slow.overtaken ?? 0) > 0.5);
    assert.deepEqual([slow.p50Ms, slow.p95Ms], [null, null]);
  });

  it("takes right words one by one where that is asked for", async () => {
    const answer = (request: CompletionRequest): string => {
      const word = /^\w+/.exec(truth(request))?.[0];
      return word === undefined ? "" : `${word} banana`;
    };
    assert.equal((await figures(answer)).keystrokesSaved, 0);
    assert.ok(((await figures(answer, { words: true })).keystrokesSaved ?? 0) > 0.2);
  });

  it("answers from memory, unless that is switched off", async () => {
    const known = await figures(truth);
    const unknown = await figures(truth, { off: ["gate", "reuse"] });
    assert.ok((known.fromMemory ?? 0) > 0.1);
    assert.equal(unknown.fromMemory, 0);
    assert.ok(unknown.requests.length > known.requests.length);
  });

  it("asks without counting where that is switched off", async () => {
    const { requests } = await figures(truth, { off: ["gate", "counting"] });
    assert.ok(requests.every(({ counting }) => counting === false));
  });

  it("knows the files beside the one that is written, unless that is switched off", async () => {
    const body = Array.from({ length: 9 }, (_, i) => `    start_${i} = total_${i}(values)`);
    const files = [
      { path: "a.py", text: DOCUMENT },
      { path: "b.py", text: `def start_all(values):\n${body.join("\n")}\n` },
      { path: "other/c.py", text: `def other(values, start):\n${body.join("\n")}\n` },
    ];
    const passage = { ...PASSAGE, head: "from b import start_all\n\n\n" };
    const { requests } = await figures(() => "", { files, passage });
    const paths = new Set(requests.flatMap(({ snippets }) => snippets.map(({ path: of }) => of)));
    assert.deepEqual([...paths], ["b.py"]);
    const off = ["gate", "neighbours"] as const;
    const alone = await figures(() => "", { files, passage, off });
    assert.ok(alone.requests.every(({ snippets }) => snippets.length === 0));
  });

  it("asks in advance what may follow, unless that is switched off", async () => {
    const ahead = await figures(truth);
    const never = await figures(truth, { off: ["gate", "speculation"] });
    assert.ok((ahead.fromMemory ?? 0) > (never.fromMemory ?? 1));
  });

  it("shows what the filter would reject where that is switched off", async () => {
    const answer = (): string => "print(total([1], 2))";
    const found = await figures(answer);
    const all = await figures(answer, { off: ["gate", "filter", "syntax"] });
    assert.ok((all.shown ?? 0) > (found.shown ?? 1), `${all.shown} ${found.shown}`);
  });

  it("ends with the fault of a model that fails", async () => {
    await assert.rejects(
      figures(() => {
        throw new ModelFailure({ kind: "crashed", message: "gone" });
      }),
      /gone/,
    );
  });

  describe("eval --replay", () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), "replay "));
      for (const name of ["a.py", "b.py"]) {
        const text = DOCUMENT.replaceAll("total", `total_${name[0]}`);
        await writeFile(path.join(folder, name), `${text}\n`);
      }
    });
    after(() => rm(folder, { recursive: true }));

    async function run(words: readonly string[], more: Parameters<typeof fakeContext>[1] = {}) {
      const context = fakeContext(() => "", { cwd: folder, ...more });
      const code = await dispatch([evalCommand], ["eval", ".", "--replay", ...words], context);
      return { ...context, code };
    }

    it("prints the settings side by side and which fits", async () => {
      const { code, printed, noted, open } = await run(["--n", "3"]);
      assert.deepEqual([code, open.count], [0, 0]);
      assert.match(printed.join("\n"), /^ +eager +balanced +quiet$/m);
      assert.match(printed.join("\n"), /^keystrokes saved( +0\.0 %){3}$/m);
      assert.match(printed.join("\n"), /^No setting fits this code: of the settings/m);
      assert.match(noted.join("\n"), /Only 2 files/);
    });

    it("gives the same as JSON for the settings that are asked for", async () => {
      const { printed } = await run(["--settings", "quiet, eager", "--off", "reuse", "--json"]);
      const found = JSON.parse(printed.join("\n")) as Record<string, unknown>;
      assert.deepEqual(Object.keys(found["settings"] as object), ["quiet", "eager"]);
      assert.deepEqual([found["fits"], found["off"], found["files"]], [null, "reuse", 2]);
    });

    it("leaves out each part in turn", async () => {
      const { code, printed } = await run(["--off", "each", "--chars", "120", "--json"]);
      const found = JSON.parse(printed.join("\n")) as Record<string, unknown>;
      assert.deepEqual([code, "fits" in found], [0, false]);
      assert.deepEqual(Object.keys(found["without"] as object), ["nothing", ...PARTS]);
    });

    it("says what is wrong with the command line, and stops when it is cancelled", async () => {
      for (const words of [
        ["--off", "everything"],
        ["--settings", "loud"],
        ["--settings", ","],
        ["--off", "each", "--settings", "eager,quiet"],
        ["--chars", "0"],
        ["--n", "x"],
        ["--infilling", "a.jsonl"],
      ])
        assert.equal((await run(words)).code, 2, words.join(" "));
      assert.equal((await run([], { signal: AbortSignal.abort() })).code, 130);
    });
  });
});
