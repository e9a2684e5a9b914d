import { faultInWords } from "./faults";
import type { FilterReason } from "./filter";
import type { L10n } from "./l10n";
import type { Trace } from "./trace";
import type { WhenReason } from "./when";

/** Markdown. */
export interface Reason {
  readonly why: string;
  /** What a person can do about it, if anything. */
  readonly advice: readonly string[];
}

export interface Words {
  readonly l10n: L10n;
  /** A link to one of our settings, by its key without our prefix. */
  readonly setting: (key: string) => string;
}

/** Why nothing is shown; undefined for a trace that ended otherwise. */
export function reasonInWords(
  { outcome, language, gate }: Trace,
  words: Words,
): Reason | undefined {
  if (outcome.kind !== "silent") return undefined;
  const { l10n, setting } = words;
  switch (outcome.stage) {
    case "when":
      return whenInWords(outcome.reason, language, words);
    case "generate": {
      if (outcome.reason === "cancelled")
        return {
          why: l10n.t("The next key came before the answer, so the request was given up."),
          advice: [l10n.t("This is normal while you type; pause for a moment to see suggestions.")],
        };
      const { what, mend } = faultInWords(outcome.reason, l10n);
      return { why: l10n.t("The model gave no answer: {0}.", what), advice: [mend] };
    }
    case "filter":
      return { why: filterInWords(outcome.reason, l10n), advice: [typeOn(l10n)] };
    case "gate":
      return {
        why: l10n.t("The model had a proposal, but it was too unsure of it to disturb you."),
        advice: [
          askFor(l10n),
          l10n.t("See more, with more of it wrong: choose “eager” in {0}.", setting(MODE)),
          ...(gate !== undefined && gate.moved > LEAST_MOVED
            ? [
                l10n.t(
                  "Your accepts and rejects have raised the threshold; the command “Reset Threshold” takes that back.",
                ),
              ]
            : []),
        ],
      };
  }
}

/** A smaller move of the threshold, as a probability, is not worth a word. */
export const LEAST_MOVED = 0.01;
const MODE = "completion.mode";

function whenInWords(reason: WhenReason, language: string, { l10n, setting }: Words): Reason {
  switch (reason) {
    case "switched off":
      return {
        why: l10n.t("Completion is switched off."),
        advice: [l10n.t("Turn it on in {0}.", setting("completion.enabled"))],
      };
    case "language is off":
      return {
        why: l10n.t("Completion is off for this language ({0}).", language),
        advice: [l10n.t("Turn it on in {0}.", setting("completion.languages"))],
      };
    case "file is excluded":
      return {
        why: l10n.t("Completion is off for this file: a pattern excludes it."),
        advice: [l10n.t("Change the patterns in {0}.", setting("completion.exclude"))],
      };
    case "snoozed":
      return {
        why: l10n.t("You asked for quiet for a while."),
        advice: [l10n.t("The command “End Snooze” ends it; asking by command works meanwhile.")],
      };
    case "in an exercise":
      return {
        why: l10n.t("This is an exercise: your own attempt comes first."),
        advice: [l10n.t("Run the cell once; from then on suggestions come."), askFor(l10n)],
      };
    case "several cursors":
      return {
        why: l10n.t("There are several cursors, and a suggestion would fit one of them at most."),
        advice: [l10n.t("Press Esc to go back to one cursor.")],
      };
    case "inside a character":
      return {
        why: l10n.t("The cursor stands inside a character."),
        advice: [l10n.t("Move the cursor by one place.")],
      };
    case "inside a word":
      return {
        why: l10n.t("A word follows right behind the cursor; a suggestion would be glued to it."),
        advice: [l10n.t("Put the cursor behind the word."), askFor(l10n)],
      };
    case "in a comment":
      return {
        why: l10n.t("The cursor stands in a comment, where a small model's prose is only noise."),
        advice: [askFor(l10n)],
      };
    case "in prose":
      return {
        why: l10n.t(
          "The cursor stands in a long text such as a docstring, where a small model's prose is only noise.",
        ),
        advice: [askFor(l10n)],
      };
  }
}

/** Also what a table says of one candidate. */
export function filterInWords(reason: FilterReason, l10n: L10n): string {
  switch (reason) {
    case "empty":
      return l10n.t("The model proposed no text here: it takes the line to be complete.");
    case "garbled":
      return l10n.t("The proposed text holds broken characters.");
    case "repeats the rest of the line":
      return l10n.t("The proposed text stands behind the cursor already.");
    case "repeats a line below":
      return l10n.t("The proposed line stands right below already.");
    case "repeats a line above":
      return l10n.t("The proposed line stands right above already.");
    case "repeats itself":
      return l10n.t("The proposed text says the same again and again.");
    case "unbalanced brackets":
      return l10n.t("With the proposed text the brackets of the line would not match.");
    case "unbalanced quotes":
      return l10n.t("With the proposed text the quotes of the line would not match.");
    case "trailing junk":
      return l10n.t("The proposed text ends with signs that make no sense there.");
    case "looks like a secret":
      return l10n.t("The proposed text looks like a password or a key.");
    case "syntax error":
      return l10n.t("With the proposed text the code would have a new syntax error.");
  }
}

function askFor(l10n: L10n): string {
  return l10n.t(
    "Ask for it: the command “Trigger Inline Suggestion” shows what there is, sure or not.",
  );
}

function typeOn(l10n: L10n): string {
  return l10n.t("Type a letter or two more: that often leads the model elsewhere.");
}
