import fs from "node:fs";
import path from "node:path";
import { newestPackage } from "./installPackage";
import { CACHE, SAMPLE_WORKSPACE } from "./paths";

export interface SessionFolder {
  /** A copy of the sample workspace; what was written into it stays from one start to the next. */
  readonly workspace: string;
  /** Settings, extensions and state of the VS Code of `npm start`. */
  readonly data: string;
  /** The package to install. */
  readonly vsix: string;
}

/** Settings that a VS Code of its own starts with; they can be changed there as usual. */
const FIRST_SETTINGS = {
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "git.openRepositoryInParentFolders": "never",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "readme",
};

/** The folder that `npm start` works in: below `.vscode-test/`, and kept. */
export function sessionFolder(name: string): SessionFolder {
  const root = path.join(CACHE, name);
  const workspace = path.join(root, "workspace");
  if (!fs.existsSync(workspace)) fs.cpSync(SAMPLE_WORKSPACE, workspace, { recursive: true });
  const data = path.join(root, "data");
  writeFirstSettings(data);
  return { workspace, data, vsix: newestPackage() };
}

/** @param data folder whose `user/` a VS Code is started with */
export function writeFirstSettings(
  data: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const file = path.join(data, "user", "User", "settings.json");
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ ...FIRST_SETTINGS, ...more }, undefined, 2)}\n`);
}
