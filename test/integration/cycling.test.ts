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
    const {
      code,
      texts: { length },
    } = await placeWithTwo();
    for (let steps = 0; steps < length; steps++) {
      const editor = await openFile(`cycle ${steps}.py`, code);
      // Asked anew: what was accepted before is by now among the other files that the model reads.
      const texts = textsOf(await trigger());
      for (let step = 0; step < steps; step++)
        await vscode.commands.executeCommand("editor.action.inlineSuggest.showNext");
      const accepted = (await accept(editor)).slice(code.length);
      assert.equal(accepted, texts[steps % texts.length]);
    }
  });

  it("let a person type towards another one than the one that is shown", async () => {
    const { code, texts, editor } = await placeWithTwo();
    const other = otherThanShown(texts);
    assert.ok(other !== undefined);
    const outcome = await type(other.charAt(0));
    assert.ok(outcome.kind === "shown" && outcome.from.kind === "memory", JSON.stringify(outcome));
    assert.equal(outcome.suggestions[0]?.text, other.slice(1));
    assert.equal(await accept(editor), code + other);
  });
});

/**
 * One that begins differently, and goes on behind its first character: a letter, since the editor
 * itself closes a bracket or a quotation mark that is typed.
 */
function otherThanShown([shown = "", ...others]: readonly string[]): string | undefined {
  return others.find((text) => /^\w./.test(text) && !text.startsWith(shown.charAt(0)));
}

/** An editor that shows two suggestions or more, two of which begin differently. */
async function placeWithTwo() {
  const seen: string[] = [];
  for (const [index, code] of PLACES.entries()) {
    const editor = await openFile(`place ${index}.py`, code);
    const outcome = await until("an answer", () => trigger());
    const texts = outcome.kind === "shown" ? outcome.suggestions.map(({ text }) => text) : [];
    if (otherThanShown(texts) !== undefined) return { code, texts, editor };
    seen.push(...texts);
  }
  throw new Error(`Nowhere two suggestions that begin differently: ${seen.join(" | ")}`);
}
