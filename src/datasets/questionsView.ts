import path from "node:path";
import * as vscode from "vscode";
import type { CheckResult, Finding } from "../protocol/dataset";
import { FINDINGS } from "../protocol/dataset";
import { DROPPED } from "./findings";
import { FINDING_TEXTS } from "./findingTexts";
import type { Language } from "../protocol/bilingual";
import type { Choice, Choices } from "./inspect/choice";

/** A file of this computer; undefined where nobody chooses one. */
export async function askForFile(): Promise<vscode.Uri | undefined> {
  const { l10n } = vscode;
  const chosen = await vscode.window.showOpenDialog({
    title: l10n.t("Which dataset do you want to check?"),
    openLabel: l10n.t("Check"),
    filters: { [l10n.t("Datasets")]: ["txt", "csv", "tsv", "jsonl", "ndjson", "json"] },
  });
  return chosen?.[0];
}

/** How the file is cut into documents; not asked where there is one way only. */
export async function askForChoice(file: string, choices: Choices): Promise<Choice | undefined> {
  if (choices.length === 1) return choices[0];
  const items = choices.map((choice, index) => ({
    label: labelOf(choice),
    description: index === 0 ? vscode.l10n.t("recommended") : "",
    detail: choice.samples.map(short).join(" ┊ "),
    choice,
  }));
  const isText = choices[0].kind === "line" || choices[0].kind === "paragraph";
  const placeHolder = isText
    ? vscode.l10n.t("What is a document in {0}?", path.basename(file))
    : vscode.l10n.t("Where is the text in {0}?", path.basename(file));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.choice;
}

/** What a cleaned copy leaves out. */
export async function askWhatToDrop(
  { found }: CheckResult,
  language: Language,
): Promise<readonly Finding[] | undefined> {
  const items = FINDINGS.filter((finding) => found[finding] > 0).map((finding) => ({
    label: FINDING_TEXTS[finding].name[language],
    description: found[finding].toLocaleString("en-US"),
    picked: DROPPED.includes(finding),
    finding,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t("What should the copy leave out? Of duplicates it keeps the first."),
  });
  return chosen?.map(({ finding }) => finding);
}

function labelOf({ kind, name = "" }: Choice): string {
  switch (kind) {
    case "line":
      return vscode.l10n.t("Each line");
    case "paragraph":
      return vscode.l10n.t("Each paragraph, up to a blank line");
    case "column":
      return name;
    case "all":
      return vscode.l10n.t("All texts of a record together");
  }
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}

const SHORT = 40;
