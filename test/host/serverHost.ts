import fs from "node:fs";
import path from "node:path";
import { findBrowser } from "./findBrowser";
import { installServer } from "./installServer";
import { openPage, remotePath } from "./openPage";
import { CACHE, ROOT } from "./paths";
import { ServerProcess } from "./serverProcess";
import { TEST_LINE, type TestHost } from "./testHost";
import { createWorkFolder } from "./workFolder";

/** What exists in tests alone: a driver for the page, no question of trust, no token. */
const TEST_ARGUMENTS = ["--enable-smoke-test-driver", "--disable-workspace-trust"];

/** Runs the suite in the extension host of a VS Code server, watched by a headless browser. */
export const runInServer: TestHost = async ({ testsPath, env, timeoutMs, print }) => {
  const serverMain = await installServer(print);
  const browser = await findBrowser(print);
  const folder = await createWorkFolder();
  const server = await ServerProcess.start({
    serverMain,
    dataFolder: folder.data,
    access: { open: "tests only" },
    extraArguments: TEST_ARGUMENTS,
    env,
  });
  const killServer = (): void => {
    server.kill();
  };
  process.on("exit", killServer);
  const logFile = path.join(CACHE, "last-test-run.log");
  const log = fs.createWriteStream(logFile);
  const exit = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    exit.reject(new Error(`The tests did not end within ${timeoutMs / 1000} s`));
  }, timeoutMs);
  const { driver } = await openPage(browser, {
    port: server.port,
    folder: folder.workspace,
    payload: [
      ["extensionDevelopmentPath", remotePath(server.port, ROOT)],
      ["extensionTestsPath", remotePath(server.port, path.join(ROOT, testsPath))],
      ["skipWelcome", "true"],
    ],
    prepare: async (page) => {
      // The two functions by which the workbench hands out the tests' console and exit code.
      await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
        const line = args.map(String).join(" ");
        log.write(`${line}\n`);
        if (line.startsWith(TEST_LINE)) print(line.slice(TEST_LINE.length));
      });
      await page.exposeFunction("codeAutomationExit", (code: number) => {
        exit.resolve(code);
      });
      page.on("crash", () => {
        exit.reject(new Error("The page crashed"));
      });
    },
  });
  try {
    const code = await exit.promise;
    if (code !== 0) print(`VS Code's own log of this run: ${path.relative(ROOT, logFile)}`);
    return code;
  } finally {
    log.end();
    clearTimeout(timer);
    await driver.close();
    await server.stop();
    process.off("exit", killServer);
    await folder.remove();
  }
};
