import { requestFor } from "../completion/context";
import { filter, type FilterReason, type Suggestion } from "../completion/filter";
import { finished } from "../completion/finished";
import { lexicalState, type LexicalKind, type LexicalState } from "../completion/lexer";
import { textSource, windowsAround, type Place } from "../completion/place";
import { whySilent, type Trigger, type WhenReason } from "../completion/when";
import type { Completion, CompletionRequest } from "../protocol/model";

/** The editor's stages around the model, for one text and one cursor. */
export interface Staged {
  readonly place: Place;
  readonly request: CompletionRequest;
  readonly kind: LexicalKind;
  /** What an editor would show of an answer. */
  readonly judge: (completion: Completion) => Verdict;
}

export type Verdict =
  { readonly shown: Suggestion } | { readonly silent: WhenReason | FilterReason };

export interface Question {
  /** As the model sees it: relative, with forward slashes. */
  readonly path: string;
  readonly language: string;
  readonly text: string;
  /** UTF-16 units. */
  readonly offset: number;
  readonly trigger: Trigger;
  readonly budgetMs: number;
}

export function stage({ path, language, text, offset, trigger, budgetMs }: Question): Staged {
  const place = { path, language, ...windowsAround([textSource(text)], 0, offset) };
  const state = lexicalState(place.before, language, place.cut);
  const settings = { enabled: true, languages: { [language]: true }, budgetMs };
  return {
    place,
    request: requestFor(place, trigger, budgetMs),
    kind: state.kind,
    judge: (completion) => {
      const reason = whySilent({ trigger, settings, severalCursors: false }, place, state);
      return reason === undefined ? choose(completion, place, state) : { silent: reason };
    },
  };
}

/** The first candidate that the filter lets through; else its reason for the first. */
function choose(completion: Completion, place: Place, state: LexicalState): Verdict {
  const filtered = finished(completion).map((candidate) => filter(candidate, place, state));
  for (const each of filtered) if ("ok" in each) return { shown: each.ok };
  const [first] = filtered;
  return { silent: first !== undefined && "rejected" in first ? first.rejected : "empty" };
}

/** VS Code's language by the file's name; only those whose strings and comments we know. */
export function languageOf(file: string): string {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return LANGUAGE_BY_ENDING[ending] ?? "plaintext";
}

const LANGUAGE_BY_ENDING: Readonly<Record<string, string>> = {
  py: "python",
  pyi: "python",
  pyw: "python",
  c: "c",
  cpp: "cpp",
  cs: "csharp",
  go: "go",
  java: "java",
  js: "javascript",
  jsx: "javascriptreact",
  kt: "kotlin",
  lua: "lua",
  rb: "ruby",
  rs: "rust",
  sh: "shellscript",
  ts: "typescript",
  tsx: "typescriptreact",
};
