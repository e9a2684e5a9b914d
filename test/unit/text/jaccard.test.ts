import assert from "node:assert/strict";
import { containment, jaccard } from "../../../src/text/jaccard";

const set = (letters: string): Set<string> => new Set(letters);

describe("jaccard", () => {
  it("is the shared part of all", () => {
    assert.equal(jaccard(set("abc"), set("bcd")), 0.5);
    assert.equal(jaccard(set("abc"), set("cab")), 1);
    assert.equal(jaccard(set("ab"), set("cd")), 0);
  });

  it("does not depend on the order", () => {
    assert.equal(jaccard(set("abcdef"), set("a")), jaccard(set("a"), set("abcdef")));
  });

  it("finds two empty sets unlike", () => {
    assert.equal(jaccard(set(""), set("")), 0);
    assert.equal(jaccard(set(""), set("a")), 0);
  });
});

describe("containment", () => {
  it("is the shared part of the first, whatever else the second holds", () => {
    assert.equal(containment(set("ab"), set("abcdefgh")), 1);
    assert.equal(containment(set("abcdefgh"), set("ab")), 0.25);
    assert.equal(containment(set(""), set("ab")), 0);
  });
});
