import * as vscode from "vscode";

export type Language = "zh-cn" | "en";

/** Language of lessons, roadmap and explanations; many Chinese beginners run an English VS Code. */
export function language(): Language {
  const chosen = section().get<string>("language");
  if (chosen === "zh-cn" || chosen === "en") return chosen;
  return vscode.env.language.toLowerCase().startsWith("zh") ? "zh-cn" : "en";
}

function section(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("firstToken");
}
