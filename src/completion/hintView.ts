import * as vscode from "vscode";
import { explainFault } from "./faultView";
import type { Silence } from "./outcome";
import type { WhenReason } from "./when";

/** Long enough to be read. */
const HINT_MS = 6_000;

/** Who asked by a command is told why nothing comes: in a line below, never in a window. */
export function hint(silence: Silence): vscode.Disposable {
  const why = reasonInWords(silence);
  const text = vscode.l10n.t("First Token has no suggestion here: {0}", why);
  return vscode.window.setStatusBarMessage(text, HINT_MS);
}

/** Short and for everybody; the trace has more. */
export function reasonInWords(silence: Silence): string {
  switch (silence.stage) {
    case "when":
      return whenInWords(silence.reason);
    case "generate":
      return explainFault({ kind: silence.reason }).what;
    case "filter":
      return silence.reason === "empty"
        ? vscode.l10n.t("the model has nothing to add")
        : vscode.l10n.t("what the model wrote does not fit here");
    case "gate":
      return vscode.l10n.t("the model is not sure enough");
  }
}

function whenInWords(reason: WhenReason): string {
  switch (reason) {
    case "switched off":
      return vscode.l10n.t("completion is off");
    case "language is off":
      return vscode.l10n.t("completion is off for this language");
    case "file is excluded":
      return vscode.l10n.t("completion is off for this file");
    case "snoozed":
      return vscode.l10n.t("suggestions are snoozed");
    case "several cursors":
      return vscode.l10n.t("there are several cursors");
    case "inside a character":
      return vscode.l10n.t("the cursor is inside a character");
    case "inside a word":
      return vscode.l10n.t("the cursor is inside a word");
    case "in a comment":
      return vscode.l10n.t("the cursor is in a comment");
    case "in an exercise":
      return vscode.l10n.t("this is an exercise: try it first");
    case "in prose":
      return vscode.l10n.t("the cursor is in a text for people");
  }
}
