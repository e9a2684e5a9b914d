import { execFile } from "node:child_process";
import path from "node:path";
import fs from "node:fs/promises";
import { promisify } from "node:util";
import type { Browser } from "./findBrowser";
import { installOnce, npm } from "./installOnce";
import { NODE } from "./paths";

const PACKAGE = "@sparticuz/chromium";
const VERSION = "153.0.0";

/**
 * The Chromium that an npm package carries, for Linux x64 without root. It brings the shared
 * libraries and fonts that a bare machine lacks; the package unpacks them into the temporary folder
 * when it believes to be on its usual platform, so both are set for that one call.
 */
export async function installChromium(print: (line: string) => void): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No browser found. Install Chromium, Chrome or Edge, or name one in FIRST_TOKEN_BROWSER.",
    );
  }
  const home = await installOnce(
    `chromium-${VERSION}`,
    async (folder) => {
      print(`No browser found: installing one into .vscode-test (${PACKAGE} ${VERSION}, 73 MB)`);
      await fs.writeFile(path.join(folder, "package.json"), '{ "private": true }\n');
      await npm(folder, "install", `${PACKAGE}@${VERSION}`);
      const unpack = `import chromium from "${PACKAGE}"; await chromium.executablePath();`;
      await promisify(execFile)(NODE, ["--input-type=module", "--eval", unpack], {
        cwd: folder,
        env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
      });
      await fs.access(path.join(folder, "chromium"));
      await fs.rm(path.join(folder, "node_modules"), { recursive: true });
    },
    print,
  );
  return {
    executablePath: path.join(home, "chromium"),
    env: {
      LD_LIBRARY_PATH: path.join(home, "al2023", "lib"),
      FONTCONFIG_FILE: await writeFontList(home),
    },
  };
}

/** The carried fonts and the system's: without a single font this Chromium ends itself. */
async function writeFontList(home: string): Promise<string> {
  const file = path.join(home, "fonts.conf");
  const folders = [path.join(home, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const list = folders.map((folder) => `<dir>${folder}</dir>`).join("");
  const cache = `<cachedir>${path.join(home, "font-cache")}</cachedir>`;
  await fs.writeFile(file, `<?xml version="1.0"?><fontconfig>${list}${cache}</fontconfig>\n`);
  return file;
}
