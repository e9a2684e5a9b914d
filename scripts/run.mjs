import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

const suffix = process.platform === "win32" ? ".exe" : "";

/** Node 24 from npm, which tools and VS Code's server need; there after set-up. */
export const NODE = path.join(ROOT, "node_modules", "node", "bin", `node${suffix}`);

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program and waits for its end; on Ctrl-C we stay until the child has put itself in order.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<number>} the exit code; 128 and more when a signal ended it
 */
export async function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", ...options });
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (code) => resolve(code ?? 128));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, forward);
  }
}

/**
 * Runs a script under Node 24, with the installed programs first on the PATH.
 *
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function runNode(args, options = {}) {
  const programs = [path.dirname(NODE), path.join(ROOT, "node_modules", ".bin")];
  const PATH = [...programs, process.env["PATH"]].join(path.delimiter);
  return run(NODE, args, { ...options, env: { ...process.env, ...options.env, PATH } });
}

/**
 * The same for TypeScript.
 *
 * @param {string} script relative to the repository
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function runTypeScript(script, args = [], options = {}) {
  return runNode(["--import", "tsx", path.join(ROOT, script), ...args], options);
}

/**
 * Ends a script with an exit code, or with a message instead of a stack.
 *
 * @param {() => Promise<number>} main
 */
export function exitWith(main) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
