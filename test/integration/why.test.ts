import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openFile, setting, tidyUp, trigger, type, until } from "./support";

const SCHEME = "first-token-why";

/**
 * What the command opens, in words; the other one's document may still be there, and that of before
 * is told of its new text a little later. Asked for once: the preview does not bear it many times a
 * second.
 */
async function why(command: "whySuggestion" | "whyNothing", words: string): Promise<string> {
  const name = command === "whySuggestion" ? "suggestion" : "nothing";
  await vscode.commands.executeCommand(`firstToken.${command}`);
  return await until(`the words ${words}`, () =>
    vscode.workspace.textDocuments
      .filter(({ uri }) => uri.scheme === SCHEME && uri.path.includes(name))
      .map((document) => document.getText())
      .find((text) => text.includes(words)),
  );
}

describe("why", () => {
  afterEach(tidyUp);

  it("tells why something is shown, in a preview beside the code", async () => {
    await openFile("why.py", "import numpy as ");
    assert.equal((await trigger()).kind, "shown");
    const text = await why("whySuggestion", "was shown");
    assert.match(text, /^# Why this suggestion\?/);
    assert.match(text, /In `why\.py`.*`import numpy as ▏`/);
    assert.match(text, /\*\*`.+` was shown\./);
    assert.match(text, /\| `.+` \| \d+ % [█░]{8} \| \d+ % [█░]{8} \| shown/);
    for (const stage of ["when", "context", "reuse", "filter", "gate", "show"])
      assert.match(text, new RegExp(`^\\| ${stage} \\| \\d+\\.\\d \\|`, "m"));
    await until("the preview", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview),
    );
  });

  it("tells why nothing is shown, and what to do about it", async () => {
    const editor = await openFile("why.py", "x = 1\n\n");
    assert.equal((await type("# a comment")).kind, "silent");
    const text = await why("whyNothing", "stands in a comment");
    assert.match(text, /^# Why nothing\?/);
    assert.match(text, /## What you can do\n\n- /);
    // It says the newest, in the document that is open already.
    await vscode.window.showTextDocument(editor.document);
    await setting("completion.enabled", false);
    assert.equal((await trigger()).kind, "silent");
    await why("whyNothing", "Completion is switched off");
  });

  it("knows the addresses by which VS Code opens its settings", async () => {
    const link = vscode.Uri.parse(`${vscode.env.uriScheme}://settings/firstToken.completion.mode`);
    await vscode.commands.executeCommand("vscode.open", link);
    await until("the settings", () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      return tabs.some(({ label }) => label === "Settings");
    });
  });
});
