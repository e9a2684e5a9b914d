import assert from "node:assert/strict";
import { ReplaceableModel, type LocalModel } from "../../../src/completion/replaceableModel";
import type { ModelState, Snippet } from "../../../src/protocol/model";
import { completionOf } from "./fixtures";

class Model implements LocalModel {
  readonly pid = undefined;
  state: ModelState = { kind: "idle" };
  disposed = false;
  readonly observed: string[] = [];
  #listener: ((state: ModelState) => void) | undefined;

  constructor(private readonly name: string) {}

  complete() {
    return Promise.resolve(completionOf(this.name));
  }

  health() {
    const loaded = { name: this.name, parameters: 1, bytes: 1, contextTokens: 1, loadMs: 1 };
    return Promise.resolve({ busy: false, rssBytes: 1, loaded });
  }

  observe(files: readonly Snippet[]) {
    this.observed.push(...files.map(({ path }) => path));
  }

  onState(listener: (state: ModelState) => void) {
    this.#listener = listener;
    return { dispose: () => (this.#listener = undefined) };
  }

  show(state: ModelState) {
    this.state = state;
    this.#listener?.(state);
  }

  restart() {
    this.show({ kind: "starting" });
  }

  dispose() {
    this.disposed = true;
  }
}

describe("ReplaceableModel", () => {
  it("passes everything to the present model and ends the one before", async () => {
    const made: Model[] = [];
    const model = new ReplaceableModel(() => {
      const next = new Model(String(made.length));
      made.push(next);
      return next;
    });
    const states: string[] = [];
    const subscription = model.onState(({ kind }) => states.push(kind));
    const ask = () =>
      model.complete(
        {
          path: "",
          prefix: "",
          suffix: "",
          snippets: [],
          maxTokens: 1,
          budgetMs: 1,
          candidates: 1,
        },
        new AbortController().signal,
      );
    assert.equal((await ask()).text, "0");
    model.restart();
    model.replace();
    assert.equal((await ask()).text, "1");
    assert.equal(made[0]?.disposed, true);
    made[0].show({ kind: "starting" });
    assert.deepEqual(states, ["starting", "idle"]);
    subscription.dispose();
    model.dispose();
    model.replace();
    assert.equal(made.length, 2);
    assert.equal(made[1]?.disposed, true);
    assert.equal(states.length, 2);
  });

  it("tells a new model what the one before was told of other files", async () => {
    const made: Model[] = [];
    const model = new ReplaceableModel(() => {
      const next = new Model(`model ${made.length}`);
      made.push(next);
      return next;
    });
    model.observe([{ path: "a.py", text: "a" }]);
    model.replace();
    assert.deepEqual(made[1]?.observed, ["a.py"]);
    assert.equal((await model.health())?.loaded?.name, "model 1");
    model.dispose();
  });
});
