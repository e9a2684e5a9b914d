import assert from "node:assert/strict";
import type { Place } from "../../../src/completion/place";
import { textSource, windowsAround } from "../../../src/completion/place";
import { Memory } from "../../../src/completion/reuse";

/** Suggestions of a model that knows little. */
const TEXTS = [
  "foo(bar)",
  "foo()",
  "f",
  "[x]",
  "x\n    y",
  "\n    foo(x)\n",
  'f("a")',
  "🍎 = 1",
  "",
];
/** What a person types; brackets and quotes are closed by the editor, sometimes. */
const KEYS = ["f", "o", "(", ")", "[", "]", '"', "x", "\n", " ", "b", "🍎", "a", "r", "y"];
const PARTNERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", '"': '"' };

describe("Memory, along random walks", () => {
  it("never proposes what does not complete to a remembered suggestion", () => {
    let proposed = 0;
    for (let seed = 1; seed <= 25; seed++) proposed += walk(seed);
    // Otherwise the walk tests nothing.
    assert.ok(proposed > 1_000, String(proposed));
  });
});

function walk(seed: number): number {
  const random = generatorOf(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const memory = new Memory();
  const remembered = new Set<string>();
  const editor = new Editor("def f():\n    \nend\n", 13);
  let proposed = 0;
  for (let step = 0; step < 300; step++) {
    const what = random();
    const place = editor.place;
    if (what < 0.15) {
      const texts = [pick(TEXTS), pick(TEXTS)].filter((text) => text !== "");
      const candidates = texts.map((text) => ({ text, logprob: -random() }));
      for (const { text } of memory.remember(place, candidates, 1))
        remembered.add(place.before + text);
      if (texts[0] !== undefined && random() < 0.7) memory.shown(place, texts[0]);
    } else if (what < 0.35) editor.backspace();
    else if (what < 0.4) editor.move(random);
    else if (what < 0.75) {
      // Towards something that is known.
      const known = memory.recall(place, 1)?.[0]?.text;
      editor.type(Array.from(known ?? pick(KEYS))[0] ?? "x", random);
    } else editor.type(pick(KEYS), random);
    const now = editor.place;
    for (const { text } of memory.recall(now, 1) ?? []) {
      proposed++;
      assert.notEqual(text, "");
      assert.ok(remembered.has(now.before + text), JSON.stringify([seed, step, now, text]));
    }
  }
  return proposed;
}

class Editor {
  constructor(
    private text: string,
    private cursor: number,
  ) {}

  get place(): Place {
    const windows = windowsAround([textSource(this.text)], 0, this.cursor);
    return { language: "python", path: "a.py", ...windows };
  }

  type(key: string, random: () => number): void {
    const next = this.text.slice(this.cursor);
    if (/^[)\]"]/.test(key) && next.startsWith(key) && random() < 0.7) {
      this.cursor += key.length;
      return;
    }
    const indentation = key === "\n" && random() < 0.8 ? "    " : "";
    const partner = random() < 0.7 ? (PARTNERS[key] ?? "") : "";
    this.text = this.text.slice(0, this.cursor) + key + indentation + partner + next;
    this.cursor += key.length + indentation.length;
  }

  backspace(): void {
    const before = Array.from(this.text.slice(0, this.cursor));
    const rest = this.text.slice(this.cursor);
    const gone = before.pop() ?? "";
    const both = PARTNERS[gone] !== undefined && rest.startsWith(PARTNERS[gone]);
    this.text = before.join("") + rest.slice(both ? 1 : 0);
    this.cursor = before.join("").length;
  }

  move(random: () => number): void {
    const to = Math.floor(random() * (this.text.length + 1));
    const isInside = /^[\udc00-\udfff]/.test(this.text.slice(to));
    this.cursor = isInside ? to - 1 : to;
  }
}

/** Park and Miller: the same numbers in each run. */
function generatorOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
