import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import { Disposable } from "../../disposable";
import type { Language } from "../../protocol/bilingual";
import { COMPLETED_LINE, GHOST_TEXT_FILE, UNFINISHED_LINE } from "./ghostTextFile";

/** As package.json has it, behind the extension's id. */
const WALKTHROUGH = "firstToken.walkthrough";

export interface WalkthroughParts {
  readonly extensionId: string;
  readonly language: () => Language;
}

/** The commands of the walkthrough “Your first token”. It opens when VS Code or a person opens it. */
export class WalkthroughProvider extends Disposable {
  constructor(private readonly parts: WalkthroughParts) {
    super();
    const commands: Record<string, (step: unknown) => Promise<void>> = {
      [COMMANDS.openWalkthrough]: (step) => this.open(step),
      [COMMANDS.tryGhostText]: () => this.tryGhostText(),
      [COMMANDS.tryExplanation]: () => this.tryExplanation(),
    };
    for (const [id, run] of Object.entries(commands))
      this.register(vscode.commands.registerCommand(id, run));
  }

  /** @param step id of the step to begin with */
  async open(step: unknown): Promise<void> {
    const category = `${this.parts.extensionId}#${WALKTHROUGH}`;
    const id = typeof step === "string" ? { category, step } : category;
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", id, false);
  }

  /** The cursor is where ghost text comes, and it is asked for at once. */
  async tryGhostText(): Promise<void> {
    await show(GHOST_TEXT_FILE[this.parts.language()]);
    await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
  }

  /** Of the line that was completed; of one that is complete where it is no longer there. */
  async tryExplanation(): Promise<void> {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.isUntitled && completedLine(document) !== undefined,
    );
    const text = GHOST_TEXT_FILE[this.parts.language()].replace(UNFINISHED_LINE, COMPLETED_LINE);
    const editor =
      open === undefined ? await show(text) : await vscode.window.showTextDocument(open);
    const { document } = editor;
    const at = completedLine(document)?.start ?? editor.selection.start;
    editor.selection = new vscode.Selection(at, at);
    // Said by name: which editor is active may change at any time.
    await vscode.commands.executeCommand(COMMANDS.explain, document.uri, editor.selection);
  }
}

/** Exactly that line: with more behind it, it may be no valid Python. */
function completedLine(document: vscode.TextDocument): vscode.Range | undefined {
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    if (text.trimEnd() === COMPLETED_LINE) return range;
  }
  return undefined;
}

/** With the cursor at its end; it is nobody's file yet. */
async function show(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "python", content });
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}
