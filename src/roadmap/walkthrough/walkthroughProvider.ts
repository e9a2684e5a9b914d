import * as vscode from "vscode";
import { COMMANDS } from "../../commands";
import { Disposable } from "../../disposable";
import type { Language } from "../../protocol/bilingual";
import { GHOST_TEXT_FILE } from "./ghostTextFile";

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
    this.register(
      vscode.commands.registerCommand(COMMANDS.openWalkthrough, (step: unknown) => this.open(step)),
    );
    this.register(
      vscode.commands.registerCommand(COMMANDS.tryGhostText, () => this.tryGhostText()),
    );
  }

  /** @param step id of the step to begin with */
  async open(step: unknown): Promise<void> {
    const category = `${this.parts.extensionId}#${WALKTHROUGH}`;
    const id = typeof step === "string" ? { category, step } : category;
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", id, false);
  }

  /** A file that is nobody's yet, with the cursor where ghost text comes; it is asked for at once. */
  async tryGhostText(): Promise<void> {
    const content = GHOST_TEXT_FILE[this.parts.language()];
    const document = await vscode.workspace.openTextDocument({ language: "python", content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("editor.action.inlineSuggest.trigger");
  }
}
