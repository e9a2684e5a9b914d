// `npm run screenshot -- SCENARIO`: a picture of the packaged extension at work in a real VS Code.
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { findBrowser } from "./findBrowser";
import { installPackage, newestPackage } from "./installPackage";
import { installServer } from "./installServer";
import { openPage, remotePath } from "./openPage";
import { SCENARIOS, type Scenario } from "./scenarios";
import { ServerProcess } from "./serverProcess";
import { writeFirstSettings } from "./sessionFolder";
import { createWorkFolder } from "./workFolder";

const THEMES: Readonly<Record<string, string>> = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  "hc-black": "Default High Contrast",
  "hc-light": "Default High Contrast Light",
};
/** What would only distract in a picture. */
const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "chat.commandCenter.enabled": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 15,
};
const WORKBENCH_TIMEOUT_MS = 60_000;
/** For what is still being drawn: icons, colours of the syntax, the status bar. */
const SETTLE_MS = 1_500;

const HELP = `npm run screenshot -- SCENARIO [--theme THEME] [--out FILE] [--size 1280x800] [--scale 2]
scenarios: ${Object.keys(SCENARIOS).join(", ")}
themes: ${Object.keys(THEMES).join(", ")}`;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      theme: { type: "string", default: "dark" },
      out: { type: "string" },
      size: { type: "string", default: "1100x680" },
      scale: { type: "string", default: "2" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const name = positionals[0] ?? "";
  const [scenario, theme] = [SCENARIOS[name], THEMES[values.theme]];
  const [width, height] = values.size.split("x").map(Number);
  const isSize = Number.isInteger(width) && Number.isInteger(height);
  if (positionals.length !== 1 || scenario === undefined || theme === undefined || !isSize)
    throw new Error(HELP);
  const out = path.resolve(values.out ?? path.join("out", `${name}-${values.theme}.png`));
  await inSession(
    { scenario, theme, width: Number(width), height: Number(height), scale: Number(values.scale) },
    async (page, failure) => {
      await page.screenshot({ path: out });
      console.log(out);
      if (failure !== undefined) throw failure;
    },
  );
}

interface Session {
  readonly scenario: Scenario;
  /** VS Code's name of the colour theme. */
  readonly theme: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** `use` is called with what went wrong, too: a picture of a failure says more than its message. */
async function inSession(
  { scenario, theme, width, height, scale }: Session,
  use: (page: Page, failure: Error | undefined) => Promise<void>,
): Promise<void> {
  const print = (line: string): void => {
    console.error(line);
  };
  const serverMain = await installServer(print);
  const browser = await findBrowser(print);
  const folder = await createWorkFolder();
  writeFirstSettings(folder.data, {
    ...QUIET_SETTINGS,
    ...scenario.settings,
    "workbench.colorTheme": theme,
  });
  await installPackage(serverMain, newestPackage(), path.join(folder.data, "extensions"));
  const server = await ServerProcess.start({
    serverMain,
    dataFolder: folder.data,
    access: { open: "tests only" },
    extraArguments: ["--enable-smoke-test-driver", "--disable-workspace-trust"],
  });
  process.on("exit", () => {
    server.kill();
  });
  const file = path.join(folder.workspace, scenario.file);
  const { driver, page } = await openPage(browser, {
    port: server.port,
    folder: folder.workspace,
    payload: [
      ["openFile", remotePath(server.port, file)],
      ["skipWelcome", "true"],
    ],
    size: { width, height },
    scale,
  });
  try {
    let failure: Error | undefined;
    try {
      const lines = page.locator(".monaco-editor .view-lines").first();
      await lines.waitFor({ timeout: WORKBENCH_TIMEOUT_MS });
      await page.waitForTimeout(SETTLE_MS);
      await scenario.act(page);
      await page.waitForTimeout(SETTLE_MS);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    await use(page, failure);
  } finally {
    await driver.close();
    await server.stop();
    await folder.remove();
  }
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
