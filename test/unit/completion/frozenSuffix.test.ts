import assert from "node:assert/strict";
import { seeded } from "../../../src/text/random";
import { FrozenSuffixes } from "../../../src/completion/frozenSuffix";

/** Forty lines, each of about 30 characters and unlike the others. */
const LINES = Array.from({ length: 40 }, (_, index) => `    total_${index} = read(part_${index})`);

/** The text after a cursor at the end of line `index`. */
const after = (index: number, lines: readonly string[] = LINES): string =>
  ["", ...lines.slice(index + 1)].join("\n");

describe("FrozenSuffixes", () => {
  it("keeps the text while it stays as it is, and while closers come and go", () => {
    const suffixes = new FrozenSuffixes();
    const first = suffixes.follow("a.py", after(9));
    assert.equal(first, after(9));
    // Enter between brackets puts the closing one on a line of its own.
    assert.equal(suffixes.follow("a.py", `\n    )${after(9)}`), first);
    assert.equal(suffixes.follow("a.py", `\n${after(9)}`), first);
    assert.equal(suffixes.follow("a.py", after(9)), first);
  });

  it("keeps it while the cursor moves up a line, until a tenth is lacking", () => {
    const suffixes = new FrozenSuffixes();
    const first = suffixes.follow("a.py", after(20));
    assert.equal(suffixes.follow("a.py", after(19)), first);
    assert.equal(suffixes.follow("a.py", after(10)), after(10));
  });

  it("gives up what the cursor has moved past", () => {
    const suffixes = new FrozenSuffixes();
    suffixes.follow("a.py", after(9));
    const moved = suffixes.follow("a.py", after(12));
    for (const line of LINES.slice(0, 13)) assert.ok(!moved.includes(line), line);
    assert.ok(after(12).endsWith(moved));
  });

  it("leaves room for further moves down, a tenth at most", () => {
    const suffixes = new FrozenSuffixes();
    suffixes.follow("a.py", after(2));
    const moved = suffixes.follow("a.py", after(5));
    assert.ok(after(5).length - moved.length <= 0.1 * 1_024);
    assert.equal(suffixes.follow("a.py", after(6)), moved);
    assert.equal(suffixes.follow("a.py", after(7)), moved);
    assert.equal(suffixes.follow("a.py", after(5)), moved);
  });

  it("goes to another part of the file without a gap", () => {
    const suffixes = new FrozenSuffixes({ share: 0.1, seenChars: 1_024, files: 4 });
    suffixes.follow("a.py", after(30));
    assert.equal(suffixes.follow("a.py", after(1)), after(1));
  });

  it("never shows what was deleted, changed or typed over", () => {
    const suffixes = new FrozenSuffixes();
    suffixes.follow("a.py", after(9));
    const deleted = LINES.filter((_, index) => index !== 15);
    assert.equal(suffixes.follow("a.py", after(9, deleted)), after(9, deleted));
    const changed = deleted.with(12, "    total = 0");
    assert.equal(suffixes.follow("a.py", after(9, changed)), after(9, changed));
    assert.equal(suffixes.follow("a.py", `, b)${after(9)}`), `, b)${after(9)}`);
    assert.equal(suffixes.follow("a.py", ` b)${after(9)}`), ` b)${after(9)}`);
  });

  it("sees what is added at the end of a short file", () => {
    const suffixes = new FrozenSuffixes();
    suffixes.follow("a.py", "\n\nmain()\n");
    assert.equal(suffixes.follow("a.py", "\n\nmain()\nstop()\n"), "\n\nmain()\nstop()\n");
  });

  it("takes the text as it stands once it is told that there is time", () => {
    const suffixes = new FrozenSuffixes();
    suffixes.follow("a.py", after(20));
    suffixes.forget("a.py");
    assert.equal(suffixes.follow("a.py", after(19)), after(19));
  });

  it("keeps files apart, and only the latest of them", () => {
    const suffixes = new FrozenSuffixes({ share: 0.1, seenChars: 1_024, files: 2 });
    suffixes.follow("a.py", after(20));
    suffixes.follow("b.py", after(30));
    assert.equal(suffixes.follow("a.py", after(19)), after(20));
    suffixes.follow("c.py", "");
    assert.equal(suffixes.follow("b.py", after(29)), after(29));
  });

  it("is true after every edit and move", () => {
    const random = seeded(4);
    const suffixes = new FrozenSuffixes();
    const lines = [...LINES, ...LINES.slice(3, 9), "", "    pass", "    pass", ""];
    let row = 5;
    let kept = 0;
    let last = "";
    for (let step = 0; step < 3_000; step++) {
      const at = Math.floor(random() * lines.length);
      const kind = random();
      if (kind < 0.1) lines.splice(at, 1);
      else if (kind < 0.2) lines.splice(at, 0, `    new_${step} = ${Math.floor(random() * 3)}`);
      else if (kind < 0.3) lines[at] = `    pass`;
      else if (kind < 0.6) row += Math.floor(random() * 5) - 2;
      row = Math.min(Math.max(row, 0), lines.length - 1);
      const column = random() < 0.1 ? 2 : Infinity;
      const fresh = [lines[row]?.slice(column) ?? "", ...lines.slice(row + 1)].join("\n");
      const shown = suffixes.follow("a.py", fresh);
      assertTrue(shown, fresh);
      if (shown === last) kept++;
      last = shown;
      if (lines.length < 20) lines.push(...LINES);
    }
    assert.ok(kept > 1_000, `${kept} kept`);
  });

  it("is quick beside a line of 3,000 characters and beside 3,000 lines", () => {
    const suffixes = new FrozenSuffixes();
    const started = performance.now();
    for (let step = 0; step < 200; step++) {
      assert.ok(suffixes.follow("a.py", "x".repeat(3_072)).length <= 2_048);
      assert.ok(suffixes.follow("b.py", "\n".repeat(3_072)).length <= 2_048);
    }
    assert.ok(performance.now() - started < 500);
  });
});

/** Each line shown stands after the cursor, in the same order; the first is the rest of its line. */
function assertTrue(shown: string, fresh: string): void {
  const [rest, ...below] = shown.split("\n");
  const now = fresh.split("\n");
  assert.equal(rest, now[0]);
  let at = 1;
  for (const line of below) {
    while (at < now.length && now[at] !== line) at++;
    assert.ok(at < now.length, `“${line}” does not stand after the cursor any more`);
    at++;
  }
}
