import type { Language } from "../../protocol/bilingual";
import { clause } from "./clauses";
import { phrase } from "./expressions";
import type { Names } from "./names";
import { simple } from "./statements";
import { Teller } from "./teller";

/** Levels of expressions that a sentence goes into, at the beginning. */
export const FULL_DETAIL = 4;

/** All that is known of Python, put together. */
export function tellerOf(language: Language, names: Names): Teller {
  return new Teller(language, names, { phrase, clause, simple }, FULL_DETAIL);
}
