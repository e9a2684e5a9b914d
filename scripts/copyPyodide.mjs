import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./run.mjs";

const FILES = [
  "pyodide.js",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
  "pyodide-lock.json",
];

/**
 * Copies Python in WebAssembly to `dist/pyodide`, and our Python packages to `dist/kernel/python`.
 *
 * @param {string} dist folder to fill
 */
export function copyPyodide(dist) {
  const require = createRequire(import.meta.url);
  const source = path.dirname(require.resolve("pyodide/package.json"));
  fs.mkdirSync(path.join(dist, "pyodide"), { recursive: true });
  for (const file of FILES) {
    const [from, to] = [path.join(source, file), path.join(dist, "pyodide", file)];
    const [a, b] = [from, to].map((each) => fs.statSync(each, { throwIfNoEntry: false }));
    if (b !== undefined && a?.size === b.size && a.mtimeMs <= b.mtimeMs) continue;
    // Not written in place: another process may be reading it.
    fs.copyFileSync(from, `${to}.new`);
    fs.renameSync(`${to}.new`, to);
  }
  const packages = path.join(dist, "kernel", "python");
  fs.rmSync(packages, { recursive: true, force: true });
  fs.cpSync(path.join(ROOT, "src/kernel/python"), packages, {
    recursive: true,
    filter: (file) => !file.endsWith("__pycache__"),
  });
}
