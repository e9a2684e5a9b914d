import * as vscode from "vscode";
import { TASK_KINDS, type TaskKind } from "../task";

/** @returns the kind that shall be shown alone, "all", or undefined where nothing was chosen */
export async function chooseKind(now: TaskKind | undefined): Promise<TaskKind | "all" | undefined> {
  const { l10n } = vscode;
  const items = (["all", ...TASK_KINDS] as const).map((kind) => ({
    only: kind,
    label: kind === "all" ? l10n.t("All Steps") : kindName(kind),
    ...(kind === (now ?? "all") && { description: l10n.t("shown now") }),
  }));
  const placeHolder = l10n.t("Which steps shall the roadmap show?");
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.only;
}

export function filterMessage(only: TaskKind | undefined): string | undefined {
  return only === undefined ? undefined : vscode.l10n.t("Shown now: {0}", kindName(only));
}

function kindName(kind: TaskKind): string {
  const { l10n } = vscode;
  switch (kind) {
    case "theory":
      return l10n.t("Only Theory");
    case "practice":
      return l10n.t("Only Practice");
    case "exchange":
      return l10n.t("Only Exchange with Others");
  }
}
