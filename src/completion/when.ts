import type { CompletionSettings } from "../config";
import type { LexicalState } from "./lexer";
import { isHighSurrogate, isLowSurrogate, type Place } from "./place";

/** `explicit`: a person asked by a command; `automatic`: a key was typed. */
export type Trigger = "automatic" | "explicit";

export interface Occasion {
  readonly trigger: Trigger;
  readonly settings: Pick<CompletionSettings, "enabled" | "languages" | "budgetMs">;
  /** More than one cursor: a suggestion would be right for one of them at most. */
  readonly severalCursors: boolean;
  /** The person wants quiet for a while. */
  readonly snoozed?: boolean;
  /** A glob of the settings switches this file off. */
  readonly excluded?: boolean;
  /** An exercise of a lesson that was not tried yet. */
  readonly exercise?: boolean;
}

export type WhenReason =
  | "switched off"
  | "language is off"
  | "file is excluded"
  | "snoozed"
  | "in an exercise"
  | "several cursors"
  | "inside a character"
  | "inside a word"
  | "in a comment"
  | "in prose";

/** Why this is no moment for a suggestion; undefined when it is one. */
export function whySilent(
  { trigger, settings, severalCursors, snoozed, excluded, exercise }: Occasion,
  { before, after, language }: Place,
  state: LexicalState,
): WhenReason | undefined {
  if (!settings.enabled) return "switched off";
  if (!isOn(language, settings)) return "language is off";
  if (excluded === true) return "file is excluded";
  if (severalCursors) return "several cursors";
  if (isHighSurrogate(before.charCodeAt(before.length - 1)) && isLowSurrogate(after.charCodeAt(0)))
    return "inside a character";
  // Who asks by a command gets an answer, though a small model's prose is poor.
  if (trigger === "explicit") return undefined;
  if (snoozed === true) return "snoozed";
  if (exercise === true) return "in an exercise";
  if (state.kind === "comment") return "in a comment";
  if (state.kind === "prose") return "in prose";
  // What is inserted here would be glued to the word that follows.
  if (/^[\p{L}\p{N}_]/u.test(after)) return "inside a word";
  return undefined;
}

/** Whether completion is on for a language, whatever the global switch says. */
export function isOn(
  language: string,
  { languages }: Pick<CompletionSettings, "languages">,
): boolean {
  return languages[language] === true;
}
