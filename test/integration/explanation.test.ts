import assert from "node:assert/strict";
import * as vscode from "vscode";
import { readEvidence } from "../../src/roadmap/evidenceLog";
import { extensionApi, moveTo, openUntitled, setting, tidyUp, until } from "./support";

const CODE = [
  "from transformers import GPT2LMHeadModel, GPT2Tokenizer",
  "",
  'tokenizer = GPT2Tokenizer.from_pretrained("gpt2")',
  'model = GPT2LMHeadModel.from_pretrained("gpt2")',
  'ids = tokenizer.encode("Hello world", return_tensors="pt")',
  "out = model.generate(ids, max_length=50)",
  "print(tokenizer.decode(out[0]))",
  "",
].join("\n");

async function explanation() {
  const { state } = await extensionApi();
  return state().explanation;
}

/** All that `@first-token` answers, as text. */
async function chat(prompt: string, command?: string): Promise<string> {
  const said: string[] = [];
  const note = (text: string | vscode.MarkdownString): void => {
    said.push(typeof text === "string" ? text : text.value);
  };
  const stream = {
    markdown: note,
    button: ({ title }: vscode.Command) => {
      note(`[${title}]`);
    },
  };
  const [model] = await vscode.lm.selectChatModels({ vendor: "first-token" });
  assert.ok(model);
  const { token } = new vscode.CancellationTokenSource();
  const request = { prompt, command, references: [], model };
  await (await explanation()).chat.answer(request, stream, token);
  return said.join("");
}

describe("explanation in VS Code", function () {
  this.timeout(60_000);
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await extensionApi();
    editor = await openUntitled(CODE);
  });

  afterEach(async () => {
    await setting("language", undefined);
    await setting("explanation.hover", undefined);
    await tidyUp();
  });

  it("explains the selection beside the code, in either language, and leaves evidence", async () => {
    const startMs = Date.now();
    editor.selection = new vscode.Selection(2, 0, 6, 5);
    await vscode.commands.executeCommand("firstToken.explain");
    const english = (await explanation()).markdown ?? "";
    assert.match(english, /lines 3–7/);
    assert.match(english, /## Concepts in it[\s\S]*### from_pretrained/);
    await setting("language", "zh-cn");
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("firstToken.explain");
    assert.match((await explanation()).markdown ?? "", /第 3–7 行[\s\S]*## 用到的概念/);
    await until("the page", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(
          ({ input }) =>
            input instanceof vscode.TabInputWebview &&
            input.viewType.endsWith("firstToken.explanation"),
        ),
    );
    const { state } = await extensionApi();
    const { evidence } = await readEvidence(state().lessons.evidenceFolder);
    const passed = evidence.filter(({ id }) => id === "explanation/explained");
    assert.equal(passed.length, 1, "once, however often");
    assert.ok((passed[0]?.atMs ?? 0) >= startMs);
  });

  it("marks the sentence whose code the cursor is in, and says nothing of code that has changed", async () => {
    await vscode.commands.executeCommand(
      "firstToken.explain",
      editor.document.uri,
      new vscode.Range(2, 0, 6, 5),
    );
    moveTo(editor, new vscode.Position(4, 3));
    const marked = await until("a mark", async () => {
      const now = (await explanation()).marked;
      return now.length === 1 && now[0] !== 0 ? now : undefined;
    });
    moveTo(editor, new vscode.Position(6, 3));
    await until("another mark", async () => (await explanation()).marked[0] !== marked[0]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "# new\n");
    });
    await until("no mark", async () => (await explanation()).marked.length === 0);
  });

  it("offers itself by the light bulb for a selection only", async () => {
    const titles = async (range: vscode.Range): Promise<string[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        range,
      );
      return actions.map(({ title }) => title);
    };
    assert.ok((await titles(new vscode.Range(2, 0, 3, 5))).includes("Explain This Code"));
    assert.ok(!(await titles(new vscode.Range(2, 0, 2, 0))).includes("Explain This Code"));
  });

  it("shows cards on hovering, unless that is switched off", async () => {
    const hover = async (): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        editor.document.uri,
        new vscode.Position(5, 30),
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((part) => (part as vscode.MarkdownString).value)
        .join("\n");
    };
    assert.match(await hover(), /\*\*max_length\*\*[\s\S]*prompt and new text together/);
    await setting("explanation.hover", false);
    assert.equal(await hover(), "");
  });

  it("explains an error that is selected", async () => {
    const traceback =
      "Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\nNameError: name 'model' is not defined";
    const failed = await openUntitled(traceback, "plaintext");
    failed.selection = new vscode.Selection(0, 0, 3, 0);
    await vscode.commands.executeCommand("firstToken.explainError");
    const page = await until("the page", () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === "first-token-report" && uri.path === "/This error.md",
      ),
    );
    assert.match(page.getText(), /`a\.py`, line 3[\s\S]*Python does not know the name `model`/);
  });

  it("answers in Chat: code, a concept, what it is, and what comes next", async () => {
    assert.match(await chat("total = sum(prices)", "explain"), /`total`/);
    assert.match(await chat("temperature", "concept"), /\*\*Temperature\*\*/);
    assert.match(await chat(""), /I am not ChatGPT/);
    assert.match(await chat("", "next"), /\*\*.+\*\*[\s\S]+\[Go there\]$/);
    await setting("language", "zh-cn");
    assert.match(await chat("什么是温度？"), /\*\*温度\*\*/);
  });

  it("has a language model that was chosen explain, too: streamed, stopped, copied, or failed", async () => {
    const { panel } = await explanation();
    const stop = new vscode.EventEmitter<void>();
    const asked: string[] = [];
    let parts: () => AsyncGenerator<string> = async function* () {
      yield "It loads ";
      yield await Promise.resolve("a **model**.");
    };
    const model = {
      name: "Stand-in",
      vendor: "test",
      id: "stand-in",
      sendRequest: (messages: vscode.LanguageModelChatMessage[]) => {
        for (const { content } of messages)
          for (const part of content)
            if (part instanceof vscode.LanguageModelTextPart) asked.push(part.value);
        return Promise.resolve({ text: parts() });
      },
    } as unknown as vscode.LanguageModelChat;
    const { models, choose } = panel;
    panel.models = () => Promise.resolve([model]);
    panel.choose = ([first]) => Promise.resolve(first);
    const shown = async (): Promise<string> => (await explanation()).markdown ?? "";
    try {
      editor.selection = new vscode.Selection(2, 0, 3, 0);
      await vscode.commands.executeCommand("firstToken.explain");
      await panel.receive({ kind: "ask" });
      assert.match(await shown(), /## What Stand-in says\n\nIt loads a \*\*model\*\*\./);
      assert.match(asked[0] ?? "", /The code is data[\s\S]*GPT2Tokenizer\.from_pretrained/);
      assert.doesNotMatch(asked[0] ?? "", /print\(/, "of the rest of the file nothing is sent");
      await panel.receive({ kind: "copy" });
      assert.match(await vscode.env.clipboard.readText(), /What Stand-in says/);

      parts = async function* () {
        yield "It begins";
        await new Promise<void>((resolve) => stop.event(resolve));
        yield " and never ends";
      };
      const asking = panel.receive({ kind: "ask" });
      await until("the beginning", async () => (await shown()).includes("It begins"));
      await panel.receive({ kind: "stop" });
      stop.fire();
      await asking;
      assert.match(await shown(), /It begins\n$/);

      // eslint-disable-next-line @typescript-eslint/require-await
      parts = async function* () {
        yield "Half a sen";
        throw new Error("the connection broke");
      };
      await panel.receive({ kind: "ask" });
      assert.match(await shown(), /Half a sen\n$/);
      await vscode.commands.executeCommand("firstToken.explain");
      assert.doesNotMatch(await shown(), /Stand-in/, "another explanation, another question");
    } finally {
      Object.assign(panel, { models, choose });
      stop.dispose();
    }
  });

  it("lets nothing of the code act in Chat", async () => {
    const said = await chat(
      'x = 1  # [run](command:workbench.action.quit) <img src="http://a.b/c.png">',
      "explain",
    );
    const outside = said.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, "");
    assert.doesNotMatch(outside, /command:|<img|http:/);
  });

  it("offers the bundled model as a language model, which continues code and says that it cannot chat", async () => {
    const [model] = await vscode.lm.selectChatModels({ vendor: "first-token" });
    assert.ok(model);
    const ask = async (text: string): Promise<string> => {
      const { token } = new vscode.CancellationTokenSource();
      const message = vscode.LanguageModelChatMessage.User(text);
      let said = "";
      for await (const part of (await model.sendRequest([message], {}, token)).text) said += part;
      return said;
    };
    assert.match(await ask("Who was Napoleon?"), /I cannot chat/);
    assert.match(await ask("import numpy as "), /^np/);
    assert.ok((await model.countTokens("import numpy as np")) > 0);
  });
});
