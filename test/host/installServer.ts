import fs from "node:fs/promises";
import path from "node:path";
import { installOnce, npm } from "./installOnce";

/** What carries VS Code's own server on npm; it is VS Code 1.139.1. */
export const CODE_SERVER_VERSION = "4.139.1";

/** Grows when the steps below change, so that an older installation is not taken for this one. */
const RECIPE = 2;
const SERVER = path.join("node_modules", "code-server", "lib", "vscode");

/** A VS Code server without the wrapper around it. Returns the path of its `server-main.js`. */
export async function installServer(print: (line: string) => void): Promise<string> {
  const home = await installOnce(
    `code-server-${CODE_SERVER_VERSION}-${RECIPE}`,
    async (folder) => {
      print(`Installing a VS Code into .vscode-test (code-server ${CODE_SERVER_VERSION}, 620 MB)`);
      await fs.writeFile(path.join(folder, "package.json"), '{ "private": true }\n');
      // Without install scripts nothing is compiled. Of the native modules that are then missing
      // only the one that writes logs is needed here, and that one can be replaced.
      await npm(folder, "install", `code-server@${CODE_SERVER_VERSION}`, "--ignore-scripts");
      for (const part of [SERVER, path.join(SERVER, "extensions")])
        await npm(path.join(folder, part), "install", "--omit=dev", "--ignore-scripts");
      const spdlog = path.join(folder, SERVER, "node_modules", "@vscode", "spdlog", "index.js");
      await fs.copyFile(path.join(__dirname, "spdlog.cjs"), spdlog);
      await fs.access(path.join(folder, SERVER, "out", "server-main.js"));
    },
    print,
  );
  return path.join(home, SERVER, "out", "server-main.js");
}
