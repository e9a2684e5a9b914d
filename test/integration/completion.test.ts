import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  accept,
  completes,
  tidyUp,
  extensionApi,
  nextOutcome,
  openFile,
  openUntitled,
  reasonOf,
  textsOf,
  trigger,
  type,
  until,
  setting,
} from "./support";

describe("completion by the bundled model", () => {
  afterEach(tidyUp);

  it("shows ghost text to who types, and Tab's command accepts it", async () => {
    const editor = await openFile("first 第一步.py", "");
    const outcome = await type("import numpy as ");
    assert.match(textsOf(outcome)[0] ?? "", /^np/);
    const { state } = await extensionApi();
    const { accepted } = state().counts;
    assert.match(await accept(editor), /^import numpy as np/);
    await until("the accept in the statistics", () => state().counts.accepted === accepted + 1);
  });

  it("shows it by command, after an indentation too", async () => {
    const code = "class Dog:\n    def __init__(self, name):\n        self.";
    await completes(await openFile("dog.py", code));
  });

  it("answers from memory who types what it suggests, and who deletes that again", async () => {
    const editor = await openFile("through.py", "import numpy as ");
    const [first = ""] = textsOf(await trigger());
    const typed = await type(first.charAt(0));
    assert.ok(typed.kind === "shown" && typed.from.kind === "memory", JSON.stringify(typed));
    assert.equal(typed.suggestions[0]?.text, first.slice(1));
    const deleted = await nextOutcome(() => vscode.commands.executeCommand("deleteLeft"));
    assert.ok(deleted.kind === "shown" && deleted.from.kind === "memory", JSON.stringify(deleted));
    assert.equal(await accept(editor), `import numpy as ${first}`);
  });

  it("is silent in comments unless asked", async () => {
    await openFile("comment.py", "x = 1  # the number of ");
    assert.equal(reasonOf(await type("a")), "in a comment");
    assert.notEqual(reasonOf(await trigger()), "in a comment");
  });

  it("is silent when switched off, everywhere or for a language", async () => {
    const editor = await openFile("off.py", "import numpy as ");
    const { state } = await extensionApi();
    await setting("completion.enabled", false);
    assert.equal(reasonOf(await trigger()), "switched off");
    assert.match(state().status.text, /circle-slash/);
    await setting("completion.enabled", undefined);
    await setting("completion.languages", { python: false });
    assert.equal(reasonOf(await trigger()), "language is off");
    assert.match(state().status.label, /python/);
    await setting("completion.languages", undefined);
    await completes(editor);
  });

  it("is silent in other languages until they are switched on", async () => {
    await openFile("other.js", "import fs from ");
    assert.equal(reasonOf(await trigger()), "language is off");
    await setting("completion.languages", { javascript: true });
    const outcome = await trigger();
    assert.ok(outcome.kind === "shown" || outcome.stage === "filter", JSON.stringify(outcome));
  });

  it("switches by command, and back", async () => {
    const editor = await openFile("switch.py", "import numpy as ");
    await vscode.commands.executeCommand("firstToken.toggleLanguage");
    assert.equal(reasonOf(await trigger()), "language is off");
    await vscode.commands.executeCommand("firstToken.toggleLanguage");
    await vscode.commands.executeCommand("firstToken.toggleCompletion");
    assert.equal(reasonOf(await trigger()), "switched off");
    await vscode.commands.executeCommand("firstToken.toggleCompletion");
    await completes(editor);
  });

  it("works beside another inline provider: both can be accepted", async () => {
    const other = vscode.languages.registerInlineCompletionItemProvider(
      { language: "python" },
      {
        provideInlineCompletionItems: (_document, position) => [
          new vscode.InlineCompletionItem("other", new vscode.Range(position, position)),
        ],
      },
    );
    try {
      const accepted = new Set<string>();
      let first = "";
      for (let steps = 0; steps < 5; steps++) {
        const editor = await openFile(`beside ${steps}.py`, "import numpy as ");
        first = textsOf(await trigger())[0] ?? "";
        for (let step = 0; step < steps; step++)
          await vscode.commands.executeCommand("editor.action.inlineSuggest.showNext");
        accepted.add(await accept(editor));
      }
      assert.ok(accepted.has(`import numpy as ${first}`), [...accepted].join(", "));
      assert.ok(accepted.has("import numpy as other"), [...accepted].join(", "));
    } finally {
      other.dispose();
    }
  });

  it("completes in a file without a name", async () => {
    await completes(await openUntitled("import numpy as "));
  });

  it("doubles no bracket that VS Code has typed", async () => {
    const editor = await openFile("brackets.py", "names = ['a', 'b']\n");
    await type("print");
    await type("(");
    const outcome = await trigger();
    if (outcome.kind === "shown") await accept(editor);
    const line = editor.document.lineAt(1).text;
    const count = (bracket: string): number => line.split(bracket).length - 1;
    assert.equal(count("("), count(")"), line);
  });
});
