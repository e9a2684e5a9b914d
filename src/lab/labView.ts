import * as vscode from "vscode";
import { Disposable } from "../disposable";
import type { LabClient } from "../labClient/labClient";
import type { Language } from "../protocol/bilingual";
import type { LabModel } from "../protocol/lab";
import type { FromLabView, LabShow, LabTab, ToLabView } from "../protocol/labView";
import { LabRelay } from "./relay";

export interface LabViewParts {
  readonly client: Pick<LabClient, "request">;
  /** dist/media */
  readonly media: vscode.Uri;
  readonly language: () => Language;
  readonly openLesson: (id: string) => void;
}

/** What a page was last told and asked, for tests, which cannot look into it. */
export interface LabViewState {
  readonly shown: LabShow | undefined;
  readonly answered: readonly { readonly ask: string; readonly ms: number }[];
}

/** The lab's page. It relays questions to the process that looks into models, and follows the cursor. */
export class LabView extends Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #show: LabShow | undefined;
  #isReady = false;
  #answered: { ask: string; ms: number }[] = [];
  readonly #relay: LabRelay;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: LabViewParts) {
    super();
    this.#relay = new LabRelay(
      parts.client,
      (message) => {
        this.#post(message);
      },
      (ask, ms) => {
        this.#answered = [...this.#answered, { ask, ms }].slice(-MOST_ANSWERS);
      },
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#follow(textEditor);
      }),
    );
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
        this.#panel?.dispose();
      },
    });
  }

  get state(): LabViewState {
    return { shown: this.#show, answered: this.#answered };
  }

  open(tab?: LabTab, model?: LabModel): void {
    const editor = vscode.window.activeTextEditor;
    const read = editor !== undefined && isPython(editor.document) ? textBefore(editor) : undefined;
    this.#show = {
      language: this.parts.language(),
      ...(tab !== undefined && { tab }),
      ...(model === undefined ? read : { model }),
    };
    this.#panel ??= this.#create();
    this.#panel.reveal(this.#panel.viewColumn ?? vscode.ViewColumn.Beside, false);
    this.#send();
  }

  async receive(message: FromLabView): Promise<void> {
    switch (message.kind) {
      case "ready":
        this.#isReady = true;
        this.#send();
        break;
      case "ask":
        await this.#relay.ask(message.id, message.request);
        break;
      case "cancel":
        this.#relay.cancel(message.id);
        break;
      case "lesson":
        this.parts.openLesson(message.id);
        break;
      case "copy":
        await vscode.env.clipboard.writeText(message.text);
    }
  }

  /** The code model reads what stands before the cursor; many moves are one. */
  #follow(editor: vscode.TextEditor): void {
    if (this.#panel?.visible !== true || !isPython(editor.document)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#show = { language: this.parts.language(), ...textBefore(editor) };
      this.#send();
    }, FOLLOW_MS);
  }

  #send(): void {
    if (this.#show !== undefined && this.#isReady) this.#post({ kind: "show", show: this.#show });
  }

  #post(message: ToLabView): void {
    void this.#panel?.webview.postMessage(message);
  }

  #create(): vscode.WebviewPanel {
    const { media } = this.parts;
    const panel = vscode.window.createWebviewPanel(
      "firstToken.lab",
      vscode.l10n.t("First Token Lab"),
      { viewColumn: vscode.ViewColumn.Beside },
      { enableScripts: true, localResourceRoots: [media], enableFindWidget: true },
    );
    this.#isReady = false;
    panel.webview.html = html(panel.webview, media);
    panel.webview.onDidReceiveMessage((message: FromLabView) => this.receive(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#relay.stop();
    });
    return panel;
  }
}

const FOLLOW_MS = 80;
const MOST_ANSWERS = 50;
/** Characters; the model reads less. */
const MOST_TEXT = 6_000;

function isPython({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === "python" && uri.scheme !== "output";
}

function textBefore(editor: vscode.TextEditor): Pick<LabShow, "model" | "text" | "path"> {
  const { document, selection } = editor;
  const end = document.offsetAt(selection.active);
  const start = document.positionAt(Math.max(0, end - MOST_TEXT));
  return {
    model: "code",
    text: document.getText(new vscode.Range(start, selection.active)),
    path: vscode.workspace.asRelativePath(document.uri, false),
  };
}

function html(webview: vscode.Webview, media: vscode.Uri): string {
  const [script, style] = ["lab.js", "lab.css"].map((name) =>
    webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString(),
  );
  const { cspSource } = webview;
  // Lengths of bars are set by the script, which this allows; style attributes in HTML it does not.
  const allowed = `default-src 'none'; style-src ${cspSource}; script-src ${cspSource};`;
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style ?? ""}">
</head>
<body><script src="${script ?? ""}"></script></body>
</html>`;
}
