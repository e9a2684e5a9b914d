import path from "node:path";
import { Grammars } from "../../../src/syntax/grammars";
import type { Spot } from "../../../src/syntax/syntax";

/** Where the package keeps what dist/tree-sitter is copied from. */
export const FOLDER = path.resolve("node_modules/@vscode/tree-sitter-wasm/wasm");

/** For all tests: loading a grammar takes longer than most of them. */
export const grammars = new Grammars(FOLDER, (message) => {
  throw new Error(message);
});

/** The cursor is at `|`. */
export function spotAt(marked: string, language: string): Spot {
  const at = marked.indexOf("|");
  return { language, before: marked.slice(0, at), after: marked.slice(at + 1) };
}
