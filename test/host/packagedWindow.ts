import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { findBrowser } from "./findBrowser";
import { installPackage, newestPackage } from "./installPackage";
import { installServer } from "./installServer";
import { writeLanguagePack } from "./languagePack";
import { openPage, remotePath } from "./openPage";
import { ServerProcess } from "./serverProcess";
import { writeFirstSettings } from "./sessionFolder";
import { createWorkFolder } from "./workFolder";

export interface WindowOptions {
  /** In the sample workspace; opened at once. */
  readonly file?: string;
  /** Of the person whose window it is. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** VS Code's own language; English without. */
  readonly locale?: "zh-cn";
  /** Lines of the log that is there from earlier days. */
  readonly evidence?: readonly object[];
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels a CSS pixel. */
  readonly scale?: number;
  readonly print: (line: string) => void;
}

export interface PackagedWindow {
  readonly page: Page;
  /** `performance.now()` when the page was asked for. */
  readonly openedMs: number;
  close(): Promise<void>;
}

/** What would only distract. */
const QUIET_SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "chat.commandCenter.enabled": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 15,
};
const WORKBENCH_TIMEOUT_MS = 60_000;
const POLL_MS = 100;

/** A fresh VS Code with the packaged extension installed, as a person has it on the first day. */
export async function openPackagedWindow(options: WindowOptions): Promise<PackagedWindow> {
  const { file, settings, locale, evidence = [], size, scale, print } = options;
  const serverMain = await installServer(print);
  const browser = await findBrowser(print);
  const folder = await createWorkFolder();
  const extensions = path.join(folder.data, "extensions");
  const user = path.join(folder.data, "user");
  writeFirstSettings(folder.data, { ...QUIET_SETTINGS, ...settings });
  await installPackage(serverMain, newestPackage(), extensions);
  if (evidence.length > 0) await writeEvidence(user, evidence);
  const server = await ServerProcess.start({
    serverMain,
    dataFolder: folder.data,
    access: { open: "tests only" },
    extraArguments: [
      ...["--enable-smoke-test-driver", "--disable-workspace-trust"],
      ...(locale === undefined ? [] : await localeArguments(locale, folder.data)),
    ],
  });
  const kill = (): void => {
    server.kill();
  };
  process.on("exit", kill);
  const close = async (): Promise<void> => {
    await server.stop();
    process.off("exit", kill);
    await folder.remove();
  };
  try {
    if (locale !== undefined) await languageListed(user);
    const openedMs = performance.now();
    const { driver, page } = await openPage(browser, {
      port: server.port,
      folder: folder.workspace,
      payload: [
        ...(file === undefined
          ? []
          : [["openFile", remotePath(server.port, path.join(folder.workspace, file))] as const]),
        ["skipWelcome", "true"],
      ],
      ...(size !== undefined && { size }),
      ...(scale !== undefined && { scale }),
    });
    const ready = file === undefined ? ".activitybar .action-item" : ".monaco-editor .view-lines";
    await page.locator(ready).first().waitFor({ timeout: WORKBENCH_TIMEOUT_MS });
    return {
      page,
      openedMs,
      close: async () => {
        await driver.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The running server must install the pack, as it does for a person: the command line alone leaves
 * out of VS Code's list of languages what it installs.
 */
async function localeArguments(locale: string, data: string): Promise<string[]> {
  const vsix = await writeLanguagePack(data);
  return ["--start-server", "--install-extension", vsix, "--force", "--locale", locale];
}

/** A page that is opened before would be English. */
async function languageListed(user: string): Promise<void> {
  const endMs = performance.now() + WORKBENCH_TIMEOUT_MS;
  while (!(await isThere(path.join(user, "languagepacks.json")))) {
    if (performance.now() > endMs) throw new Error("The language pack was not installed");
    await pause(POLL_MS);
  }
}

async function isThere(file: string): Promise<boolean> {
  return await fs.access(file).then(
    () => true,
    () => false,
  );
}

/** Where VS Code keeps what the extension writes. */
async function writeEvidence(user: string, evidence: readonly object[]): Promise<void> {
  const storage = path.join(user, "User", "globalStorage", "first-token.first-token", "evidence");
  await fs.mkdir(storage, { recursive: true });
  const lines = evidence.map((each) => `${JSON.stringify(each)}\n`).join("");
  await fs.writeFile(path.join(storage, "earlier.jsonl"), lines);
}
