import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { seeded } from "../../../src/text/random";
import { Context } from "../../../src/completion/context";
import { Gate, PRESETS } from "../../../src/completion/gate";
import { Pipeline, type Ask } from "../../../src/completion/pipeline";
import { textSource, windowsAround } from "../../../src/completion/place";
import { Grammars } from "../../../src/syntax/grammars";
import { TreeSyntax } from "../../../src/syntax/syntax";
import {
  ModelFailure,
  type Completion,
  type CompletionModel,
  type CompletionRequest,
} from "../../../src/protocol/model";
import { buildRuntime, client, never, RUNTIME } from "../modelClient/testModel";
import { skip } from "../../skip";
import { Chance, document, type Fuzzed } from "./randomDocument";

/** FIRST_TOKEN_FUZZ_SEED=… repeats a failure. */
const SEED = Number(process.env["FIRST_TOKEN_FUZZ_SEED"] ?? 1);
const DOCUMENTS = 10_000;
/** Of six requests at once. */
const ROUNDS = 300;
/** Through the model process a document takes a thousand times as long. */
const MODEL_DOCUMENTS = 200;
/** Longer than any answer of the fakes; a request that takes as long hangs. */
const STUCK_MS = 5_000;
const BUNDLED = path.resolve("models/code");

describe("completion of random documents", () => {
  it(`deletes nothing, throws nothing and ends in ${DOCUMENTS} of them`, async function () {
    this.timeout(120_000);
    const chance = new Chance(seeded(SEED));
    const model = new BabblingModel(chance);
    const pipeline = await pipelineWith(model);
    let shown = 0;
    for (let index = 0; index < DOCUMENTS; index++)
      shown += await isHarmless(pipeline, document(chance), chance, index);
    assert.ok(model.asked > DOCUMENTS / 10, `the model was asked ${model.asked} times only`);
    assert.ok(shown > DOCUMENTS / 10, `${shown} texts were shown only`);
  });

  it("answers every one of many requests at once, whatever is cancelled and whatever fails", async () => {
    const chance = new Chance(seeded(SEED + 2));
    const model = new BabblingModel(chance);
    const unsteady: CompletionModel = {
      complete: async (request, signal) => {
        await pause(chance.upTo(3), undefined, { signal }).catch(() => {
          throw new ModelFailure({ kind: "cancelled", message: "cancelled" });
        });
        if (chance.is(0.1)) throw new ModelFailure({ kind: "crashed", message: "gone" });
        if (chance.is(0.02)) throw new Error("a defect");
        return model.complete(request);
      },
    };
    const pipeline = await pipelineWith(unsteady, () => undefined);
    for (let round = 0; round < ROUNDS; round++) {
      const fuzzed = document(chance);
      const runs = Array.from({ length: 6 }, async () => {
        const signal = chance.is(0.3) ? AbortSignal.timeout(chance.one([0, 1, 2])) : never;
        const moved = { ...fuzzed, offset: Math.floor(chance.upTo(fuzzed.text.length + 1)) };
        await pause(chance.upTo(4));
        return pipeline.run(askAt(chance.is(0.5) ? fuzzed : moved, chance), signal);
      });
      if (chance.is(0.1)) pipeline.forget();
      const late = pause(STUCK_MS, undefined, { ref: false }).then(() => {
        throw new Error(`seed ${SEED}, round ${round}: a request is stuck`);
      });
      await Promise.race([Promise.all(runs), late]);
    }
  }).timeout(60_000);

  it(`gets on with the bundled model in ${MODEL_DOCUMENTS} of them`, async function () {
    this.timeout(120_000);
    if (!existsSync(path.join(BUNDLED, "model.json"))) skip(this, "there is no bundled model");
    await buildRuntime();
    const { model, states } = client({ folder: BUNDLED, runtimeFile: RUNTIME });
    const chance = new Chance(seeded(SEED + 1));
    try {
      const pipeline = await pipelineWith(model);
      for (let index = 0; index < MODEL_DOCUMENTS; index++)
        await isHarmless(pipeline, document(chance), chance, index, 60_000);
      assert.ok(!states.includes("failed"), states.join());
    } finally {
      model.dispose();
    }
  });
});

async function pipelineWith(
  model: CompletionModel,
  onFault: (fault: string | Error) => void = fail,
): Promise<Pipeline> {
  const grammars = new Grammars(path.resolve("node_modules/@vscode/tree-sitter-wasm/wasm"));
  await grammars.load("python");
  return new Pipeline({
    model,
    clock: performance,
    log: { debug: () => undefined, error: onFault },
    context: new Context(),
    gate: new Gate(),
    syntax: new TreeSyntax(grammars),
    speculates: true,
  });
}

function fail(fault: string | Error): never {
  throw fault instanceof Error ? fault : new Error(fault);
}

function askAt({ text, offset, language, path: file }: Fuzzed, chance: Chance): Ask {
  return {
    place: { language, path: file, ...windowsAround([textSource(text)], 0, offset) },
    trigger: chance.one(["automatic", "explicit"] as const),
    settings: {
      enabled: true,
      languages: { [language]: true },
      budgetMs: chance.one([1, 500]),
      mode: chance.one(PRESETS),
    },
    severalCursors: false,
    typedAtMs: undefined,
  };
}

/**
 * One question at one place; the document must only gain by any of the answers.
 *
 * @returns how many texts were shown
 */
async function isHarmless(
  pipeline: Pipeline,
  fuzzed: Fuzzed,
  chance: Chance,
  index: number,
  stuckMs = STUCK_MS,
): Promise<number> {
  const { text, offset } = fuzzed;
  const ask = askAt(fuzzed, chance);
  const { place } = ask;
  const told = (): string =>
    `seed ${SEED}, document ${index}: ${JSON.stringify({ ...fuzzed, text: clip(text, offset) })}`;
  let stuck: NodeJS.Timeout | undefined;
  try {
    const hangs = new Promise<never>((_, reject) => {
      stuck = setTimeout(() => {
        reject(new Error("the request is stuck"));
      }, stuckMs);
    });
    const { outcome } = await Promise.race([pipeline.run(ask, never), hangs]);
    if (outcome.kind === "silent") {
      assert.notEqual(outcome.reason, "internal");
      return 0;
    }
    for (const suggestion of outcome.suggestions) {
      onlyAdds(place.before, place.after, suggestion);
      if (chance.is(0.1)) pipeline.accepted(suggestion);
    }
    return outcome.suggestions.length;
  } catch (error) {
    throw new Error(told(), { cause: error });
  } finally {
    clearTimeout(stuck);
  }
}

/** Everything that stood in the document stands there still, in its order, and what came is text. */
function onlyAdds(
  before: string,
  after: string,
  { text, replace }: { text: string; replace: number },
): void {
  const what = JSON.stringify({ text, replace });
  assert.ok(replace >= 0 && replace <= after.length, what);
  assert.ok(!after.slice(0, replace).includes("\n"), `it reaches over the line: ${what}`);
  assert.ok(isSubsequence(after.slice(0, replace), text), `it deletes text: ${what}`);
  assert.ok(text.trim() !== "", `it is blank: ${what}`);
  assert.ok(text.isWellFormed(), `it holds half a character: ${what}`);
  assert.ok(!/[\0\r\u2028\u2029\u202e\ufffd]/.test(text), `it is no clean text: ${what}`);
  assert.ok((before + text + after.slice(replace)).length >= (before + after).length, what);
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of whole) if (unit === part.charAt(at)) at++;
  return at >= part.length;
}

/** Enough around the cursor to see what is the matter. */
function clip(text: string, offset: number): string {
  return `${text.slice(Math.max(0, offset - 200), offset)}⟦|⟧${text.slice(offset, offset + 200)}`;
}

/** Says whatever a model could: the text itself, pieces of it, other code, or no text at all. */
class BabblingModel implements CompletionModel {
  asked = 0;

  constructor(private readonly chance: Chance) {}

  async complete(request: CompletionRequest): Promise<Completion> {
    this.asked++;
    if (this.chance.is(0.02)) await new Promise((resolve) => setImmediate(resolve));
    const texts = Array.from({ length: request.candidates }, () => this.#text(request));
    const candidates = texts.map((text) => ({
      text,
      logprob: -this.chance.upTo(3),
      entropy: this.chance.upTo(3),
      // Tokens need not fit the text.
      tokens: this.chance.is(0.5)
        ? Array.from(text, (each) => ({ text: each, logprob: -this.chance.upTo(1), entropy: 0.1 }))
        : [{ text: this.chance.babble(4), logprob: -Infinity, entropy: NaN }],
    }));
    const [first] = candidates;
    return {
      text: first?.text ?? "",
      logprob: first?.logprob ?? 0,
      tokens: 3,
      candidates,
      ms: { queue: 0, tokenize: 0, prefill: 0, decode: 0, total: 0 },
      prompt: { tokens: 3, reused: 0 },
      end: this.chance.one(["line", "end", "length", "budget"] as const),
    };
  }

  #text({ prefix, suffix, maxLines }: CompletionRequest): string {
    const from = Math.floor(this.chance.upTo(suffix.length));
    const own = [
      () => suffix.slice(from, from + 30),
      () => suffix.split("\n", 1)[0] ?? "",
      () => prefix.slice(-20),
      () => this.chance.babble(12) + suffix.slice(0, 5),
      () => this.chance.code(),
      () => this.chance.babble(20),
      () => "",
    ];
    const text = this.chance.one(own)();
    // A model keeps its word about lines, most of the time.
    return (maxLines ?? 1) > 1 || this.chance.is(0.05) ? text : text.replaceAll(/[\r\n]+/g, " ");
  }
}
