// `npm start -- --desktop`: a desktop VS Code of its own with the packaged extension in it.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { resolveCliArgsFromVSCodeExecutablePath } from "@vscode/test-electron";
import { downloadDesktop } from "./downloadDesktop";
import { run } from "./installOnce";
import { sessionFolder } from "./sessionFolder";

async function main(): Promise<void> {
  const program = await downloadDesktop();
  const folder = sessionFolder("desktop-session");
  const own = [
    ...["--user-data-dir", path.join(folder.data, "user")],
    ...["--extensions-dir", path.join(folder.data, "extensions")],
  ];
  console.log(`Installing ${path.basename(folder.vsix)}`);
  const [cli, ...cliArguments] = resolveCliArgsFromVSCodeExecutablePath(program);
  if (cli === undefined) throw new Error(`${program} has no command line`);
  spawnOrThrow(cli, [...cliArguments, ...own, "--install-extension", folder.vsix, "--force"]);
  console.log("Opening VS Code; it ends with its window.");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  await run(program, [folder.workspace, ...own, ...sandbox, "--wait", "--new-window"]);
}

function spawnOrThrow(program: string, args: readonly string[]): void {
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(program, args, { stdio: "inherit", shell });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${path.basename(program)} ended with ${String(status)}`);
}

main().then(
  () => {
    process.exitCode = 0;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
