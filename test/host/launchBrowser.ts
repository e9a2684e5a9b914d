import { chromium, type Browser as Driver } from "playwright-core";
import type { Browser } from "./findBrowser";

/** What matters where the network is closed, and where the user is root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Headless; who asks closes it. */
export async function launchBrowser(browser: Browser): Promise<Driver> {
  return await chromium.launch({
    executablePath: browser.executablePath,
    args: FLAGS,
    ...(browser.env !== undefined && { env: { ...definedEnvironment(), ...browser.env } }),
  });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries as [string, string][]);
}
