import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { downloadDesktop } from "./downloadDesktop";
import { ROOT } from "./paths";
import type { TestHost } from "./testHost";
import { createWorkFolder } from "./workFolder";

/** Runs the suite in a desktop VS Code, which is downloaded into `.vscode-test/` on first use. */
export const runInDesktop: TestHost = async ({
  extensionPath,
  testsPath,
  env,
  timeoutMs,
  print,
}) => {
  const vscodeExecutablePath = await downloadDesktop();
  const folder = await createWorkFolder();
  print("Starting a desktop VS Code");
  try {
    return await runTests({
      vscodeExecutablePath,
      timeout: timeoutMs,
      extensionDevelopmentPath: extensionPath,
      extensionTestsPath: path.join(ROOT, testsPath),
      extensionTestsEnv: { ...env },
      launchArgs: [
        folder.workspace,
        "--disable-extensions",
        "--disable-workspace-trust",
        ...["--user-data-dir", path.join(folder.data, "user")],
        ...["--extensions-dir", path.join(folder.data, "extensions")],
      ],
    });
  } finally {
    await folder.remove();
  }
};
