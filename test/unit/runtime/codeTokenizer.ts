import { readFileSync } from "node:fs";
import path from "node:path";
import { Tokenizer } from "../../../src/runtime/tokenizer";

export const TOKENIZER_FILE = path.join(__dirname, "../../../models/code/tokenizer.json");

let loaded: Tokenizer | undefined;

/** The tokenizer of the shipped model. */
export function codeTokenizer(): Tokenizer {
  loaded ??= new Tokenizer(JSON.parse(readFileSync(TOKENIZER_FILE, "utf8")));
  return loaded;
}
