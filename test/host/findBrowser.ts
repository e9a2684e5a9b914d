import fs from "node:fs";
import path from "node:path";
import { installChromium } from "./installChromium";
import { run } from "./installOnce";

export interface Browser {
  readonly executablePath: string;
  /** Variables without which it does not start. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What the search touches outside itself. */
export interface BrowserSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly print: (line: string) => void;
  /** Debian's package; throws where there is no apt-get. */
  readonly installByApt: () => Promise<void>;
  /** The package from npm that carries a Chromium. */
  readonly installByNpm: () => Promise<Browser>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const EDGE = ["microsoft-edge", "microsoft-edge-stable", "msedge"];
/** On these systems browsers are not on the PATH. */
const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * A Chromium to drive, by the first of: FIRST_TOKEN_BROWSER, the PATH, Debian's package when root,
 * a package from npm. FIRST_TOKEN_NO_APT=1 leaves the system's packages alone.
 */
export async function findBrowser(
  print: (line: string) => void,
  sources: BrowserSources = realSources(print),
): Promise<Browser> {
  const { env, isRoot } = sources;
  const named = env["FIRST_TOKEN_BROWSER"];
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return { executablePath: named };
    throw new Error(`FIRST_TOKEN_BROWSER names ${named}, which is not a program`);
  }
  const present = findPresent(sources);
  if (present !== undefined) return { executablePath: present };

  if (isRoot && env["FIRST_TOKEN_NO_APT"] !== "1") {
    sources.print("No browser on the PATH: installing Debian's package chromium");
    try {
      await sources.installByApt();
      const installed = findPresent(sources);
      if (installed !== undefined) return { executablePath: installed };
    } catch (error) {
      sources.print(`  that failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return sources.installByNpm();
}

function findPresent({ env, platform }: BrowserSources): string | undefined {
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const suffix = platform === "win32" ? ".exe" : "";
  const onPath = [...NAMES, ...EDGE].flatMap((name) =>
    folders.map((folder) => path.join(folder, name + suffix)),
  );
  return [...onPath, ...(USUAL_PLACES[platform] ?? [])].find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function realSources(print: (line: string) => void): BrowserSources {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    print,
    installByApt: async () => {
      await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    },
    installByNpm: () => installChromium(print),
  };
}
