import assert from "node:assert/strict";
import { LruMap } from "../../../src/completion/lruMap";

describe("LruMap", () => {
  it("is bounded by entries, and lets go what was used least lately", () => {
    const map = new LruMap<number>(2, 100);
    map.set("a", 1, 1);
    map.set("b", 2, 1);
    map.touch("a");
    map.set("c", 3, 1);
    assert.deepEqual(
      ["a", "b", "c"].map((key) => map.peek(key)),
      [1, undefined, 3],
    );
  });

  it("does not take a look for a use", () => {
    const map = new LruMap<number>(2, 100);
    map.set("a", 1, 1);
    map.set("b", 2, 1);
    map.peek("a");
    map.touch("nothing");
    map.set("c", 3, 1);
    assert.equal(map.peek("a"), undefined);
  });

  it("is bounded by bytes, also when an entry is replaced", () => {
    const map = new LruMap<number>(10, 100);
    for (let n = 0; n < 10; n++) map.set("same", n, 60);
    assert.equal(map.bytes, 60);
    map.set("other", 1, 60);
    assert.equal(map.bytes, 60);
    assert.equal(map.peek("same"), undefined);
    map.set("huge", 1, 101);
    assert.equal(map.peek("huge"), undefined);
    assert.equal(map.peek("other"), 1);
    map.clear();
    assert.deepEqual([map.size, map.bytes], [0, 0]);
  });
});
