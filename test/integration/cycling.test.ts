import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accept, openFile, textsOf, tidyUp, trigger, type, until } from "./support";

/** Places with more than one way to go on; the first that offers two is taken. */
const PLACES = [
  "def area(width, height):\n    return ",
  "names = []\nfor name in ",
  "class Dog:\n    def __init__(self, name):\n        self.",
  "import os\nimport sys\n\npath = os.path.",
];

describe("several suggestions", () => {
  afterEach(tidyUp);

  it("are cycled by the editor's own commands, each can be accepted", async () => {
    const { code, texts } = await placeWithTwo();
    const found = new Set<string>();
    for (let steps = 0; steps <= texts.length && found.size < texts.length; steps++) {
      const editor = await openFile(`cycle ${steps}.py`, code);
      textsOf(await trigger());
      for (let step = 0; step < steps; step++)
        await vscode.commands.executeCommand("editor.action.inlineSuggest.showNext");
      found.add((await accept(editor)).slice(code.length));
    }
    assert.deepEqual([...found].sort(), [...new Set(texts)].sort());
  });

  it("let a person type towards another one than the one that is shown", async () => {
    const { code, texts } = await placeWithTwo();
    const [first = ""] = texts;
    const other = texts.find((text) => !text.startsWith(first.charAt(0)));
    assert.ok(other !== undefined, `all begin alike: ${texts.join(", ")}`);
    const editor = await openFile("towards.py", code);
    textsOf(await trigger());
    const outcome = await type(other.charAt(0));
    assert.ok(outcome.kind === "shown" && outcome.from.kind === "memory", JSON.stringify(outcome));
    assert.equal(outcome.suggestions[0]?.text, other.slice(1));
    assert.equal(await accept(editor), code + other);
  });
});

async function placeWithTwo(): Promise<{ code: string; texts: string[] }> {
  const seen: string[] = [];
  for (const [index, code] of PLACES.entries()) {
    await openFile(`place ${index}.py`, code);
    const outcome = await until("an answer", () => trigger());
    const texts = outcome.kind === "shown" ? outcome.suggestions.map(({ text }) => text) : [];
    if (new Set(texts.map((text) => text.charAt(0))).size > 1) return { code, texts };
    seen.push(...texts);
  }
  throw new Error(`Nowhere two suggestions that begin differently: ${seen.join(" | ")}`);
}
