import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Those of src/syntax/dialects.ts. */
export const GRAMMARS = ["cpp", "go", "java", "javascript", "python", "rust", "tsx", "typescript"];

/**
 * Copies tree-sitter and the grammars that are used to `target`. They are loaded from there when
 * they are first wanted, so that no start of the extension reads them.
 *
 * @param {string} target folder to fill, usually dist/tree-sitter
 */
export function copyTreeSitter(target) {
  const require = createRequire(import.meta.url);
  const source = path.dirname(require.resolve("@vscode/tree-sitter-wasm"));
  const grammars = GRAMMARS.map((grammar) => `tree-sitter-${grammar}.wasm`);
  fs.mkdirSync(target, { recursive: true });
  for (const file of ["tree-sitter.js", "tree-sitter.wasm", ...grammars]) {
    const [from, to] = [path.join(source, file), path.join(target, file)];
    if (isSame(from, to)) continue;
    // Not written in place: another process may be reading it.
    fs.copyFileSync(from, `${to}.new`);
    fs.renameSync(`${to}.new`, to);
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function isSame(source, target) {
  const [a, b] = [source, target].map((file) => fs.statSync(file, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.size === b.size && a.mtimeMs <= b.mtimeMs;
}
