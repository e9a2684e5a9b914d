import { performance } from "node:perf_hooks";
import { choose } from "../completion/choose";
import { requestFor } from "../completion/context";
import type { FilterReason } from "../completion/filter";
import { finished } from "../completion/finished";
import { DEFAULT_PRESET, type Gate, type Preset } from "../completion/gate";
import { lexicalState, type LexicalKind, type LexicalState } from "../completion/lexer";
import type { GateReason, Shown } from "../completion/outcome";
import { textSource, windowsAround, type Place } from "../completion/place";
import { Promised } from "../completion/promise";
import { Recorder } from "../completion/recorder";
import { whySilent, type Trigger, type WhenReason } from "../completion/when";
import type { Completion, CompletionRequest } from "../protocol/model";
import type { Syntax } from "../syntax/syntax";

/** The editor's stages around the model, for one text and one cursor. */
export interface Staged {
  readonly place: Place;
  readonly request: CompletionRequest;
  readonly kind: LexicalKind;
  /** What an editor would show of an answer. */
  readonly judge: (completion: Completion) => Verdict;
}

export type Verdict =
  { readonly shown: Shown } | { readonly silent: WhenReason | FilterReason | GateReason };

/** A gate with the setting that it is asked for. */
export interface GateChoice {
  readonly gate: Gate;
  readonly preset: Preset;
}

export interface Question {
  /** As the model sees it: relative, with forward slashes. */
  readonly path: string;
  readonly language: string;
  readonly text: string;
  /** UTF-16 units. */
  readonly offset: number;
  readonly trigger: Trigger;
  readonly budgetMs: number;
  /** Everything is let through where there is none. */
  readonly gate?: GateChoice | undefined;
  /** Nothing is parsed where there is none. */
  readonly syntax?: Syntax | undefined;
}

export function stage(question: Question): Staged {
  const { path, language, text, offset, trigger, budgetMs } = question;
  const place = { path, language, ...windowsAround([textSource(text)], 0, offset) };
  const state = lexicalState(place.before, language, place.cut);
  const settings = { enabled: true, languages: { [language]: true }, budgetMs };
  return {
    place,
    request: requestFor(place, trigger, budgetMs),
    kind: state.kind,
    judge: (completion) => {
      const reason = whySilent({ trigger, settings, severalCursors: false }, place, state);
      return reason === undefined
        ? verdictOn(completion, place, state, question)
        : { silent: reason };
    },
  };
}

function verdictOn(
  completion: Completion,
  place: Place,
  state: LexicalState,
  { trigger, gate, syntax }: Question,
): Verdict {
  const outcome = choose(
    finished(completion, place),
    { kind: "model", ms: completion.ms.total, completion },
    {
      place,
      state,
      trigger,
      preset: gate?.preset ?? DEFAULT_PRESET,
      gate: gate?.gate,
      syntax,
      promised: new Promised(),
      recorder: new Recorder(performance, 1, place, trigger),
    },
  );
  if (outcome.kind === "silent") return { silent: outcome.reason as FilterReason | GateReason };
  const [first] = outcome.suggestions;
  return first === undefined ? { silent: "empty" } : { shown: first };
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
