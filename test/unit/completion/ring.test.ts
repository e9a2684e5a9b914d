import assert from "node:assert/strict";
import { chunksOf } from "../../../src/completion/chunks";
import { LIMITS, Ring, type RingFile } from "../../../src/completion/ring";

/** A file of functions of ten lines each that share no line with those of another seed. */
function fileOf(seed: string, functions = 6): RingFile {
  const text = Array.from({ length: functions }, (_, f) =>
    [
      `def ${seed}_${f}(rows):`,
      ...Array.from({ length: 8 }, (_, l) => `    ${seed}_${f}_${l} = rows[${l}]`),
      "",
    ].join("\n"),
  ).join("\n");
  return { path: `${seed}.py`, language: "python", text };
}

function ringOf(...files: RingFile[]): Ring {
  const ring = new Ring();
  for (const file of files) ring.note(file);
  ring.promote();
  return ring;
}

describe("chunksOf", () => {
  it("cuts where something begins, into pieces of a bounded size", () => {
    const { text } = fileOf("a", 20);
    const chunks = chunksOf(text);
    assert.ok(chunks.length > 4);
    for (const { text: piece, from, to } of chunks) {
      assert.match(piece, /^def a_\d+\(rows\):\n/);
      assert.ok(to - from <= 64 && piece.length <= 2_001);
      assert.equal(text.split("\n").slice(from, to).join("\n"), piece.trimEnd());
    }
    for (const { from, to } of chunks.slice(0, -1)) assert.ok(to - from >= 16);
  });

  it("keeps decorators and comments with what they belong to", () => {
    const head = "x = 1\n".repeat(20);
    const [, second] = chunksOf(`${head}\n# why\n@cached\ndef f():\n    pass\n`);
    assert.match(second?.text ?? "", /^# why\n@cached\ndef f/);
  });

  it("loses no code and bears anything", () => {
    for (const text of [
      "",
      "\n\n",
      "x",
      "    \n",
      "x".repeat(1e6),
      "\n".repeat(1e6),
      "a\r\nb\rc",
    ]) {
      const chunks = chunksOf(text);
      assert.ok(chunks.every((chunk) => chunk.text.trim() !== "" && chunk.text.length <= 2_001));
    }
    const { text } = fileOf("a", 30);
    const lines = chunksOf(text).flatMap((chunk) => chunk.text.split("\n"));
    assert.deepEqual(
      lines.filter((line) => line !== ""),
      text.split("\n").filter((line) => line !== ""),
    );
  });
});

describe("Ring", () => {
  it("takes in what is new only when it is told to", () => {
    const ring = new Ring();
    ring.note(fileOf("a"));
    assert.deepEqual([ring.chunks.length, ring.hasWaiting], [0, true]);
    assert.equal(ring.promote(), true);
    assert.ok(ring.chunks.length > 0 && !ring.hasWaiting);
    ring.note(fileOf("a"));
    assert.equal(ring.promote(), false);
  });

  it("puts the latest file first, and in it what was touched", () => {
    const ring = ringOf(fileOf("a", 12), fileOf("b", 12));
    ring.note(fileOf("a", 12), [65]);
    ring.promote();
    const [first] = ring.chunks;
    assert.equal(first?.path, "a.py");
    assert.ok(first.touched && first.text.includes("a_6_4"));
  });

  it("shows the latest text of a file only", () => {
    const ring = ringOf(fileOf("a"));
    ring.note({ ...fileOf("a"), text: "def fresh():\n    return 1\n" });
    ring.promote();
    assert.deepEqual(
      ring.chunks.map(({ text }) => text),
      ["def fresh():\n    return 1\n"],
    );
  });

  it("keeps near copies out", () => {
    const copy = {
      ...fileOf("a"),
      path: "copy.py",
      text: fileOf("a").text.replace("a_0(", "other("),
    };
    const paths = new Set(ringOf(fileOf("a"), copy).chunks.map(({ path }) => path));
    assert.deepEqual([...paths], ["copy.py"]);
  });

  it("lets files go that were deleted", () => {
    const ring = ringOf(fileOf("a"), fileOf("b"));
    ring.note(fileOf("a"), [3]);
    assert.equal(ring.remove("a.py"), true);
    ring.promote();
    assert.ok(ring.chunks.every(({ path }) => path === "b.py"));
    assert.deepEqual(
      ring.files.map(({ path }) => path),
      ["b.py"],
    );
    assert.equal(ring.remove("a.py"), false);
  });

  it("is bounded in files, pieces and characters", () => {
    const ring = new Ring({ ...LIMITS, files: 4, chunks: 10, chars: 6_000 });
    for (let index = 0; index < 40; index++) {
      ring.note(fileOf(`f${String.fromCharCode(97 + (index % 26))}`, 10));
      if (index % 3 === 0) ring.promote();
    }
    ring.promote();
    const { files } = ring;
    assert.ok(files.length > 0 && files.length <= 4 && ring.chunks.length <= 10);
    assert.ok(files.reduce((sum, { text }) => sum + text.length, 0) <= 6_000);
    assert.equal(files.at(-1)?.path, "fn.py");
  });

  it("refuses data, even in a file that it knows", () => {
    const ring = ringOf(fileOf("a"));
    ring.note({ ...fileOf("a"), text: "x = 1\n".repeat(50_000) });
    ring.promote();
    assert.equal(ring.files.length, 0);
  });

  it("takes in a file of 200,000 characters within 50 ms", () => {
    const file = fileOf("a", 900);
    assert.ok(file.text.length > 130_000 && file.text.length < LIMITS.fileChars);
    const ring = ringOf(fileOf("b"));
    ring.note(file, [100]);
    const started = performance.now();
    ring.promote();
    assert.ok(performance.now() - started < 50, `${performance.now() - started} ms`);
  });
});
