import type { Browser as Driver, Page } from "playwright-core";
import type { Browser } from "./findBrowser";
import { launchBrowser } from "./launchBrowser";

export interface PageOptions {
  readonly port: number;
  /** Absolute path of the folder to open. */
  readonly folder: string;
  readonly payload: readonly (readonly [string, string])[];
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels a CSS pixel. */
  readonly scale?: number;
  /** Called before the workbench loads. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * A headless browser with a VS Code workbench in it. The payload is honoured only by a server that
 * was started with `--enable-smoke-test-driver`.
 */
export async function openPage(
  browser: Browser,
  options: PageOptions,
): Promise<{ readonly driver: Driver; readonly page: Page }> {
  const driver = await launchBrowser(browser);
  try {
    const page = await driver.newPage({
      viewport: options.size ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
    });
    await options.prepare?.(page);
    const address = new URL(`http://127.0.0.1:${options.port}/`);
    address.searchParams.set("folder", options.folder);
    address.searchParams.set("payload", JSON.stringify(options.payload));
    await page.goto(address.href);
    return { driver, page };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** How a file of this machine is named in a page that `port` serves. */
export function remotePath(port: number, file: string): string {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
}
