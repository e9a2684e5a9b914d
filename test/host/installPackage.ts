import fs from "node:fs";
import path from "node:path";
import { run } from "./installOnce";
import { NODE, ROOT } from "./paths";

/**
 * Installs a VSIX as users do, by VS Code itself.
 *
 * @param serverMain `server-main.js` of a VS Code server
 * @param extensions folder that holds the installed extensions
 * @returns the folder of the installed extension
 */
export async function installPackage(
  serverMain: string,
  vsix: string,
  extensions: string,
): Promise<string> {
  const into = ["--extensions-dir", extensions];
  await run(NODE, [serverMain, "--install-extension", vsix, "--force", ...into]);
  const name = fs.readdirSync(extensions).find((entry) => entry.startsWith("first-token."));
  if (name === undefined) throw new Error(`${path.basename(vsix)} could not be installed`);
  return path.join(extensions, name);
}

/** What `npm run package` has left in dist/ last. */
export function newestPackage(): string {
  const dist = path.join(ROOT, "dist");
  const [newest] = fs
    .readdirSync(dist)
    .filter((name) => name.endsWith(".vsix"))
    .map((name) => path.join(dist, name))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  if (newest === undefined) throw new Error("There is no package in dist/: npm run package");
  return newest;
}
