import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { Snooze } from "../../../src/completion/snooze";

describe("Snooze", () => {
  let changes = 0;
  let snooze: Snooze;
  beforeEach(() => {
    changes = 0;
    snooze = new Snooze(() => changes++);
  });
  afterEach(() => {
    snooze.dispose();
  });

  it("wakes by itself and tells so", async () => {
    snooze.start(20);
    assert.ok(snooze.isOn);
    assert.equal(changes, 1);
    await pause(60);
    assert.ok(!snooze.isOn);
    assert.equal(changes, 2);
  });

  it("ends on demand, once", async () => {
    snooze.start(20);
    snooze.end();
    assert.ok(!snooze.isOn);
    snooze.end();
    await pause(40);
    assert.equal(changes, 2);
  });

  it("can be made longer, up to the restart", async () => {
    snooze.start(20);
    snooze.start(Infinity);
    await pause(40);
    assert.equal(snooze.untilMs, Infinity);
  });

  it("does not start again after its end", () => {
    snooze.dispose();
    snooze.start(Infinity);
    assert.ok(!snooze.isOn);
  });
});
