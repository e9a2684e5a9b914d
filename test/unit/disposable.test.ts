import assert from "node:assert/strict";
import { Disposable } from "../../src/disposable";

class Holder extends Disposable {
  constructor(private readonly freed: string[]) {
    super();
  }

  hold(name: string): void {
    this.register({ dispose: () => this.freed.push(name) });
  }
}

describe("Disposable", () => {
  it("frees in reverse order, once", () => {
    const freed: string[] = [];
    const holder = new Holder(freed);
    holder.hold("first");
    holder.hold("second");
    holder.dispose();
    holder.dispose();
    assert.deepEqual(freed, ["second", "first"]);
  });

  it("frees at once what comes after the end", () => {
    const freed: string[] = [];
    const holder = new Holder(freed);
    holder.dispose();
    holder.hold("late");
    assert.deepEqual(freed, ["late"]);
    assert.equal(holder.isDisposed, true);
  });
});
