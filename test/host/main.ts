// Runs the built integration tests in a real VS Code.
// VSCODE_TEST_HOST: `server` (the default, from npm) or `desktop` (downloaded).
// `--packaged`: the extension is the newest package of dist/, installed, and not the repository.
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runInDesktop } from "./desktopHost";
import { installPackage, newestPackage } from "./installPackage";
import { installServer } from "./installServer";
import { ROOT } from "./paths";
import { runInServer } from "./serverHost";
import type { TestHost } from "./testHost";

/** On two slow cores all of them take about a quarter of an hour. */
const TESTS_TIMEOUT_MS = 40 * 60_000;
const HOSTS: Readonly<Record<string, TestHost>> = { server: runInServer, desktop: runInDesktop };

async function main(): Promise<number> {
  const name = process.env["VSCODE_TEST_HOST"] ?? "server";
  const host = HOSTS[name];
  if (host === undefined)
    throw new Error(`VSCODE_TEST_HOST is ${name}; it can be ${Object.keys(HOSTS).join(" or ")}`);
  const run = (extensionPath: string): Promise<number> =>
    host({
      extensionPath,
      testsPath: "out/integration/index.js",
      env: resultVariables(),
      timeoutMs: TESTS_TIMEOUT_MS,
      print,
    });
  return process.argv.includes("--packaged") ? withPackage(run) : run(ROOT);
}

async function withPackage(use: (extensionPath: string) => Promise<number>): Promise<number> {
  const extensions = await fs.mkdtemp(path.join(os.tmpdir(), "first-token-packaged-"));
  try {
    return await use(await installPackage(await installServer(print), newestPackage(), extensions));
  } finally {
    await fs.rm(extensions, { recursive: true, force: true });
  }
}

function print(line: string): void {
  console.log(line);
}

/**
 * What the suite's own process is told: where to write its results, which tests are meant, and
 * whether it should measure instead, and where to.
 */
function resultVariables(): Record<string, string> {
  const names = ["TEST_RESULTS", "TEST_GREP", "TEST_BENCH", "CI"];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? ""]));
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
