import * as vscode from "vscode";
import type { Language } from "../protocol/bilingual";
import type { TextRange } from "./explanation";
import type { pageOf } from "./page";

/** What stands on the page, and where it comes from. */
export interface Shown {
  readonly document: vscode.TextDocument;
  readonly code: string;
  readonly language: Language;
  readonly ranges: readonly TextRange[];
  readonly whole: TextRange;
  readonly markdown: string;
  readonly page: ReturnType<typeof pageOf>;
  isStale: boolean;
}

/** Without its folders. */
export function nameOf(document: vscode.TextDocument): string {
  return document.uri.path.replace(/^.*\//, "");
}

export function rangeOf({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** The page before anything is shown on it. */
export function html(webview: vscode.Webview, media: vscode.Uri): string {
  const [script, style] = ["explanation.js", "explanation.css"].map((name) =>
    webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString(),
  );
  const allowed = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource};`;
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
