import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { sampleCursors, withoutRest } from "../../../src/cli/eval/cursors";
import { evaluate, type How } from "../../../src/cli/eval/evaluate";
import { evaluationTable, layOut } from "../../../src/cli/eval/table";
import { seeBy } from "../../../src/cli/eval/visible";
import type { CompletionRequest } from "../../../src/protocol/model";
import { Tokenizer } from "../../../src/runtime/tokenizer";
import { fakeContext } from "./context";

const LINES = Array.from({ length: 90 }, (_, i) => `value_${i} = compute(${i * 7919})`);
const FILE = { path: "pkg/a.py", text: `${LINES.join("\n")}\n` };
const HOW: How = {
  suffix: "document",
  see: ({ prefix, suffix }) => ({ prefix, suffix }),
  signal: new AbortController().signal,
  onProgress: () => {},
};

async function run(answer: (request: CompletionRequest) => string, how: Partial<How> = {}) {
  const context = fakeContext(answer);
  const cursors = sampleCursors([FILE], 60, 1);
  const model = await context.openModel({ folder: "", threads: 1, graph: "loop" });
  const evaluation = await evaluate(model, cursors, { ...HOW, ...how });
  return { cursors, evaluation, requests: context.requests };
}

describe("cli/eval/evaluate", () => {
  it("shows the model the document without the rest of the line, and no more", async () => {
    const { cursors, requests } = await run(() => "");
    for (const [index, cursor] of cursors.entries()) {
      const request = requests[index];
      assert.ok(request);
      assert.equal(request.path, "pkg/a.py");
      assert.equal(request.prefix + request.suffix, withoutRest(cursor));
    }
    const { requests: without } = await run(() => "", { suffix: "none" });
    assert.ok(without.every(({ suffix }) => suffix === ""));
  });

  it("leaves the choice to the decoder alone on request", async () => {
    const { requests } = await run(() => "", { alone: true });
    assert.ok(requests.length > 0 && requests.every(({ counting }) => counting === false));
  });

  it("gives full marks for the truth, in all that there is", async () => {
    const truth = ({ prefix }: CompletionRequest): string =>
      FILE.text.slice(prefix.length).split("\n")[0] ?? "";
    const { evaluation } = await run(truth);
    assert.equal(evaluation.n, 60);
    assert.equal(evaluation.exact, 1);
    assert.equal(evaluation.editSimilarity, 1);
    assert.equal(evaluation.shown, 1);
    assert.equal(evaluation.precision, 1);
    assert.equal(evaluation.charsCompleted, 1);
    assert.equal(evaluation.byCategory.lineStart.n, 30);
    assert.equal(evaluation.byCategory.comment.n, 0);
    assert.equal(evaluation.byCategory.comment.exact, null);
    // No number of these lines stands twice, so copying cannot know it.
    assert.ok((evaluation.baseline.exact ?? 1) < 0.1);
    assert.match(evaluationTable(evaluation), /^all +60 +100\.0 %/m);
  });

  it("gives none for silence, and stops when it is cancelled", async () => {
    const { evaluation } = await run(() => "");
    assert.deepEqual([evaluation.exact, evaluation.shown, evaluation.precision], [0, 0, null]);
    await assert.rejects(run(() => "", { signal: AbortSignal.abort() }));
  });

  it("lets the baseline see what the prompt has room for", () => {
    const file = path.join(process.cwd(), "models", "code", "tokenizer.json");
    const tokenizer = new Tokenizer(JSON.parse(readFileSync(file, "utf8")));
    const request: CompletionRequest = {
      path: "a.py",
      prefix: "import os\n".repeat(500) + "def f(名):\n    retu",
      suffix: "\nclass A:\n" + "    x = 1\n".repeat(500),
      snippets: [],
      maxTokens: 16,
      budgetMs: 1,
      candidates: 1,
    };
    const { prefix, suffix } = seeBy(tokenizer, 256)(request);
    assert.ok(request.prefix.endsWith(prefix) && prefix.endsWith("def f(名):\n    retu"));
    assert.ok(request.suffix.startsWith(suffix) && suffix.startsWith("\nclass A:\n"));
    assert.ok(prefix.length < 2000 && suffix.length < 1000);
    assert.deepEqual(seeBy(tokenizer, 256)({ ...request, prefix: "x = ", suffix: "" }), {
      prefix: "x = ",
      suffix: "",
    });
  });

  it("lays out a table", () => {
    assert.equal(
      layOut([
        ["", "n"],
        ["all", "10"],
      ]),
      "      n\nall  10",
    );
  });
});
