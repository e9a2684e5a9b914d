// `npm run screenshot -- SCENARIO`: a picture of the packaged extension at work in a real VS Code.
import path from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { openPackagedWindow } from "./packagedWindow";
import type { Scenario } from "./scenario";
import { SCENARIOS } from "./scenarios";

const THEMES: Readonly<Record<string, string>> = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  "hc-black": "Default High Contrast",
  "hc-light": "Default High Contrast Light",
};
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
  const shown = await openPackagedWindow({
    ...scenario,
    settings: { ...scenario.settings, "workbench.colorTheme": theme },
    size: { width, height },
    scale,
    print: (line) => {
      console.error(line);
    },
  });
  const { page } = shown;
  try {
    let failure: Error | undefined;
    try {
      await page.waitForTimeout(SETTLE_MS);
      await scenario.act(page);
      await page.waitForTimeout(SETTLE_MS);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    await use(page, failure);
  } finally {
    await shown.close();
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
