import assert from "node:assert/strict";
import { statusOf, type Situation } from "../../../src/completion/status";
import { SETTINGS } from "./fixtures";

const model = { name: "m", parameters: 1, bytes: 1, contextTokens: 1, loadMs: 1 };

function status(changes: Partial<Situation>) {
  const ready: Situation = {
    model: { kind: "ready", model },
    settings: SETTINGS,
    language: "python",
    latencyMs: undefined,
  };
  return statusOf({ ...ready, ...changes });
}

describe("statusOf", () => {
  it("is ready before and after the model has been started", () => {
    assert.deepEqual(status({ model: { kind: "idle" } }), { kind: "ready" });
    assert.deepEqual(status({}), { kind: "ready", model });
    assert.deepEqual(status({ language: undefined }), { kind: "ready", model });
  });

  it("shows the last latency in whole milliseconds, one at least", () => {
    assert.deepEqual(status({ latencyMs: 43.4 }), { kind: "ready", model, ms: 43 });
    assert.deepEqual(status({ latencyMs: 0.2 }), { kind: "ready", model, ms: 1 });
  });

  it("shows work", () => {
    assert.equal(status({ model: { kind: "starting" } }).kind, "starting");
    assert.equal(status({ model: { kind: "busy", model } }).kind, "thinking");
  });

  it("shows where completion is off", () => {
    const off = status({ language: "rust" });
    assert.deepEqual(off, { kind: "off", where: "here", language: "rust" });
    const settings = { ...SETTINGS, enabled: false };
    assert.deepEqual(status({ settings }), { kind: "off", where: "everywhere" });
  });

  it("shows that a file is excluded, and a snooze where completion is on", () => {
    assert.deepEqual(status({ excluded: true }), { kind: "off", where: "file" });
    assert.deepEqual(status({ snoozedUntilMs: 7 }), { kind: "snoozed", untilMs: 7 });
    assert.equal(status({ snoozedUntilMs: 7, language: "rust" }).kind, "off");
    assert.equal(status({ snoozedUntilMs: 7, model: { kind: "busy", model } }).kind, "snoozed");
  });

  it("shows trouble in every file, unless completion is off altogether", () => {
    const error = { kind: "manifest", message: "no model" } as const;
    const failed = { kind: "failed", error } as const;
    assert.deepEqual(status({ model: failed, language: "rust" }), { kind: "trouble", error });
    const settings = { ...SETTINGS, enabled: false };
    assert.equal(status({ model: failed, settings }).kind, "off");
  });
});
