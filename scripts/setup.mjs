import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { exitWith, NODE, ROOT, run, runNode } from "./run.mjs";

const OLDEST_NODE_MAJOR = 20;

/**
 * Installs what package-lock.json names, if that is not what node_modules holds. Messages go to
 * the error output, so that a command's own output stays clean.
 */
export async function setUp() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE_MAJOR)
    throw new Error(`Node ${OLDEST_NODE_MAJOR} or newer is needed; this is ${process.version}.`);
  if (isInstalled()) return;
  console.error("Installing packages (npm ci, about 900 MB)");
  const isWindows = process.platform === "win32";
  const code = await run("npm", ["ci", "--loglevel=error"], {
    stdio: ["ignore", 2, 2],
    shell: isWindows,
  });
  if (code !== 0) throw new Error(`npm ci ended with ${code}`);
  if (!isInstalled()) throw new Error("npm ci has not installed what package-lock.json names");
}

/**
 * Builds dist/ and out/. It takes a fraction of a second, so nothing is ever out of date.
 *
 * @param {string[]} args for esbuild.js
 */
export async function build(args = []) {
  const code = await runNode([path.join(ROOT, "esbuild.js"), ...args], { stdio: ["ignore", 2, 2] });
  if (code !== 0) throw new Error("The build failed");
}

function isInstalled() {
  const wanted = packagesOf(path.join(ROOT, "package-lock.json"));
  const present = packagesOf(path.join(ROOT, "node_modules", ".package-lock.json"));
  if (wanted === undefined || present === undefined || !fs.existsSync(NODE)) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional, peer }]) =>
      folder === "" ||
      present[folder]?.version === version ||
      // Made for other platforms, or wanted by nobody here.
      (present[folder] === undefined && (optional === true || peer === true)),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string; optional?: boolean; peer?: boolean }> | undefined}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(lockFile, "utf8")).packages;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  exitWith(async () => {
    await setUp();
    return 0;
  });
}
