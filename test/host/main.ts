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
import type { TestResults } from "../reporter";
import type { TestHost } from "./testHost";

/** On two slow cores all of them take about a quarter of an hour. */
const TESTS_TIMEOUT_MS = 40 * 60_000;
const HOSTS: Readonly<Record<string, TestHost>> = { server: runInServer, desktop: runInDesktop };

async function main(): Promise<number> {
  const name = process.env["VSCODE_TEST_HOST"] ?? "server";
  const host = HOSTS[name];
  if (host === undefined)
    throw new Error(`VSCODE_TEST_HOST is ${name}; it can be ${Object.keys(HOSTS).join(" or ")}`);
  const run = (extensionPath: string, env: Readonly<Record<string, string>>): Promise<number> =>
    host({
      extensionPath,
      testsPath: "out/integration/index.js",
      env: { ...resultVariables(), ...env },
      timeoutMs: TESTS_TIMEOUT_MS,
      print,
    });
  if (process.argv.includes("--packaged")) return await withPackage((path) => run(path, {}));
  const code = await run(ROOT, {});
  if ((process.env["TEST_BENCH"] ?? "") !== "") return code;
  return Math.max(code, await inFreshWindow((env) => run(ROOT, env)));
}

/** Tests that begin where nothing has been learned yet; their results are added to the others'. */
async function inFreshWindow(
  run: (env: Readonly<Record<string, string>>) => Promise<number>,
): Promise<number> {
  const all = process.env["TEST_RESULTS"] ?? "";
  if (all === "") return await run({ TEST_FRESH: "1" });
  const own = `${all}.fresh`;
  const code = await run({ TEST_FRESH: "1", TEST_RESULTS: own });
  const [before, fresh] = await Promise.all([readResults(all), readResults(own)]);
  const added = {
    passed: before.passed + fresh.passed,
    failed: before.failed + fresh.failed,
    failures: [...before.failures, ...fresh.failures],
    skipped: [...before.skipped, ...fresh.skipped],
  };
  await fs.writeFile(all, JSON.stringify(added));
  return code;
}

/** A window that ended before its results were written has failed. */
async function readResults(file: string): Promise<TestResults> {
  return await fs.readFile(file, "utf8").then(
    (text) => JSON.parse(text) as TestResults,
    () => ({ passed: 0, failed: 1, failures: [], skipped: [] }),
  );
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
