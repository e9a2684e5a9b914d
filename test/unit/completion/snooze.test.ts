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

  it("is not woken at once by a time too long for a timer", async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error): number => warnings.push(message);
    process.on("warning", note);
    snooze.start(2 ** 31);
    await pause(20);
    process.off("warning", note);
    assert.ok(snooze.isOn);
    assert.deepEqual(warnings, []);
  });

  it("does not start again after its end", () => {
    snooze.dispose();
    snooze.start(Infinity);
    assert.ok(!snooze.isOn);
  });
});
