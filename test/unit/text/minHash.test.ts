import assert from "node:assert/strict";
import { seeded } from "../../../src/text/random";
import { jaccard } from "../../../src/text/jaccard";
import { agreement, BANDS, BINS, MinHash, SKETCH_WORDS } from "../../../src/text/minHash";
import { shingleHashes } from "../../../src/text/shingles";
import { ShingleSet } from "../../../src/text/shingleSet";

describe("shingles", () => {
  it("are one a character but the last four, and the same wherever they stand", () => {
    assert.equal(hashesOf("abcd").length, 0);
    assert.equal(hashesOf("abcde").length, 1);
    const [first] = hashesOf("abcde");
    assert.equal(hashesOf("xyzabcde").at(-1), first);
    assert.equal(hashesOf("abcdexyz")[0], first);
  });

  it("count characters, not halves of them", () => {
    assert.equal(hashesOf("😀😀😀😀").length, 0);
    assert.equal(hashesOf("大模型第一步").length, 2);
  });

  it("differ where the texts differ", () => {
    const texts = ["abcde", "abced", "bacde", "aaaaa", "aaaab", "一二三四五", "五四三二一"];
    assert.equal(new Set(texts.map((text) => hashesOf(text)[0])).size, texts.length);
  });
});

describe("a set of shingles", () => {
  it("is as similar to another as the sets of the very strings", () => {
    const random = seeded(1);
    for (let round = 0; round < 200; round++) {
      const [a, b] = relatives(random, 5 + 60 * random(), random());
      const exact = jaccard(stringsOf(a), stringsOf(b));
      assert.equal(setOf(a).similarity(setOf(b)), exact, `${a} ~ ${b}`);
    }
  });

  it("can be filled again and again, with longer and shorter texts", () => {
    const set = new ShingleSet(8);
    for (const text of ["abcdefgh", "a".repeat(5000), "x".repeat(10) + "abcde", "abcd"]) {
      const points = pointsOf(text);
      set.fill(points, points.length);
      assert.equal(set.size, stringsOf(text).size);
    }
    assert.equal(set.similarity(set), 0);
  });
});

describe("MinHash", function () {
  this.timeout(60_000);

  it("agrees in about as many numbers as the sets have in common, for short texts as well", () => {
    const random = seeded(2);
    for (const words of [6, 20, 200])
      for (const share of [0.03, 0.1, 0.3]) {
        let [error, square] = [0, 0];
        for (let round = 0; round < 200; round++) {
          const [a, b] = relatives(random, words, share);
          const off = estimate(a, b) - jaccard(stringsOf(a), stringsOf(b));
          error += off / 200;
          square += (off * off) / 200;
        }
        assert.ok(Math.abs(error) < 0.01, `${words} words, ${share}: off by ${error}`);
        // A signature of independent numbers would stray by 0.044 at most.
        assert.ok(Math.sqrt(square) < 0.06, `${words} words, ${share}: strays ${square}`);
      }
  });

  it("makes a candidate of nearly every pair of 0.8 and more, and of few below 0.5", () => {
    const random = seeded(3);
    const counts = { near: 0, nearFound: 0, far: 0, farFound: 0 };
    for (let round = 0; round < 600; round++) {
      const [a, b] = relatives(random, 20 + 100 * random(), 0.35 * random());
      const similarity = jaccard(stringsOf(a), stringsOf(b));
      const other = bandsOf(b);
      const isFound = bandsOf(a).some((band, i) => band === other[i]);
      if (similarity >= 0.8) counts.near++;
      if (similarity >= 0.8 && isFound) counts.nearFound++;
      if (similarity < 0.5) counts.far++;
      if (similarity < 0.5 && isFound) counts.farFound++;
    }
    assert.ok(counts.near > 80 && counts.far > 80, JSON.stringify(counts));
    assert.ok(counts.nearFound >= 0.98 * counts.near, JSON.stringify(counts));
    assert.ok(counts.farFound <= 0.15 * counts.far, JSON.stringify(counts));
  });

  it("has a sketch that agrees in all of like texts, and in half of texts that share nothing", () => {
    const [a, b] = [sketchOf("a text of some length"), sketchOf("又一篇完全不同的文章，很不同")];
    assert.equal(agreement(a, 0, a, 0), BINS);
    const agreed = agreement(a, 0, b, 0);
    assert.ok(agreed > 40 && agreed < 88, String(agreed));
  });

  it("fills every bin from a single shingle", () => {
    const one = signatureOf("abcde");
    assert.equal(new Set(one).size > BINS / 2, true);
    assert.deepEqual(one, signatureOf("abcde"));
  });
});

/** Two texts, the second with a share of its words drawn anew. */
function relatives(random: () => number, words: number, share: number): [string, string] {
  const word = (): string => Math.floor(random() * 1e6).toString(36);
  const a = Array.from({ length: Math.ceil(words) }, word);
  const b = a.map((each) => (random() < share ? word() : each));
  return [a.join(" "), b.join(" ")];
}

function estimate(a: string, b: string): number {
  const [left, right] = [signatureOf(a), signatureOf(b)];
  return left.filter((value, i) => value === right[i]).length / BINS;
}

function signed(text: string): MinHash {
  const hashes = Uint32Array.from(hashesOf(text));
  const minHash = new MinHash();
  minHash.sign(hashes, hashes.length);
  return minHash;
}

function signatureOf(text: string): number[] {
  return [...signed(text).signature];
}

function bandsOf(text: string): number[] {
  const bands = new Uint32Array(BANDS);
  signed(text).bands(bands, 0);
  return [...bands];
}

function sketchOf(text: string): Uint32Array {
  const sketch = new Uint32Array(SKETCH_WORDS);
  signed(text).sketch(sketch, 0);
  return sketch;
}

function setOf(text: string): ShingleSet {
  const set = new ShingleSet();
  const points = pointsOf(text);
  set.fill(points, points.length);
  return set;
}

function hashesOf(text: string): number[] {
  const points = pointsOf(text);
  const hashes = new Uint32Array(points.length);
  return [...hashes.subarray(0, shingleHashes(points, points.length, hashes))];
}

function stringsOf(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(4).map((_, i) => characters.slice(i, i + 5).join("")));
}

function pointsOf(text: string): Uint32Array {
  return Uint32Array.from(Array.from(text), (character) => character.codePointAt(0) ?? 0);
}
