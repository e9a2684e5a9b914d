import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { CACHE, ROOT } from "./paths";
import type { TestHost } from "./testHost";
import { createWorkFolder } from "./workFolder";

/** Runs the suite in a desktop VS Code, which is downloaded into `.vscode-test/` on first use. */
export const runInDesktop: TestHost = async ({ testsPath, env, timeoutMs, print }) => {
  const folder = await createWorkFolder();
  print("Starting a desktop VS Code");
  try {
    return await runTests({
      version: "stable",
      cachePath: CACHE,
      timeout: timeoutMs,
      extensionDevelopmentPath: ROOT,
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
