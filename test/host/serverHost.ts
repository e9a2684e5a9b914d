import fs from "node:fs";
import path from "node:path";
import { findBrowser, type Browser } from "./findBrowser";
import { installServer } from "./installServer";
import { openPage, remotePath } from "./openPage";
import { CACHE, ROOT } from "./paths";
import { ServerProcess } from "./serverProcess";
import { TEST_LINE, type TestHost, type TestRun } from "./testHost";
import { createWorkFolder } from "./workFolder";

/** What exists in tests alone: a driver for the page, no question of trust, no token. */
const TEST_ARGUMENTS = ["--enable-smoke-test-driver", "--disable-workspace-trust"];

/** From opening the page to the first word of the tests, on a slow machine. */
const TESTS_START_TIMEOUT_MS = 120_000;

/** Runs the suite in the extension host of a VS Code server, watched by a headless browser. */
export const runInServer: TestHost = async (run) => {
  const serverMain = await installServer(run.print);
  const browser = await findBrowser(run.print);
  const folder = await createWorkFolder();
  try {
    const server = await ServerProcess.start({
      serverMain,
      dataFolder: folder.data,
      access: { open: "tests only" },
      extraArguments: TEST_ARGUMENTS,
      env: run.env,
    });
    const killServer = (): void => {
      server.kill();
    };
    process.on("exit", killServer);
    try {
      return await runInPage(browser, server.port, folder.workspace, run);
    } finally {
      await server.stop();
      process.off("exit", killServer);
    }
  } finally {
    await folder.remove();
  }
};

async function runInPage(
  browser: Browser,
  port: number,
  workspace: string,
  { extensionPath, testsPath, timeoutMs, print }: TestRun,
): Promise<number> {
  const logFile = path.join(CACHE, "last-test-run.log");
  const log = fs.createWriteStream(logFile);
  const exit = Promise.withResolvers<number>();
  const failAfter = (ms: number, what: string): NodeJS.Timeout =>
    setTimeout(() => {
      exit.reject(new Error(`${what} within ${ms / 1000} s`));
    }, ms);
  const startTimer = failAfter(TESTS_START_TIMEOUT_MS, "The tests did not start");
  const timer = failAfter(timeoutMs, "The tests did not end");
  const opening = openPage(browser, {
    port,
    folder: workspace,
    payload: [
      ["extensionDevelopmentPath", remotePath(port, extensionPath)],
      ["extensionTestsPath", remotePath(port, path.join(ROOT, testsPath))],
      ["skipWelcome", "true"],
    ],
    prepare: async (page) => {
      // The two functions by which the workbench hands out the tests' console and exit code.
      await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
        const line = args.map(String).join(" ");
        log.write(`${line}\n`);
        if (!line.startsWith(TEST_LINE)) return;
        clearTimeout(startTimer);
        print(line.slice(TEST_LINE.length));
      });
      await page.exposeFunction("codeAutomationExit", (code: number) => {
        exit.resolve(code);
      });
      page.on("crash", () => {
        exit.reject(new Error("The page has crashed"));
      });
      page.on("close", () => {
        exit.reject(new Error("The browser has ended"));
      });
    },
  });
  let isHappy = false;
  try {
    const [code] = await Promise.all([exit.promise, opening]);
    isHappy = code === 0;
    return code;
  } finally {
    if (!isHappy) print(`VS Code's own log of this run: ${path.relative(ROOT, logFile)}`);
    clearTimeout(startTimer);
    clearTimeout(timer);
    await opening.then(
      ({ driver }) => driver.close(),
      () => undefined,
    );
    log.end();
  }
}
