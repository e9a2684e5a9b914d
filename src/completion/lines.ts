import type { CompletionRequest } from "../protocol/model";
import { indentationOf, isBlank, opensBlock } from "./indentation";
import type { LexicalState } from "./lexer";
import { belowLine, lineBefore, restOfLine, type Place } from "./place";
import type { Trigger } from "./when";

/**
 * Most lines of a suggestion. What a small model writes beyond is seldom right, and more than this
 * cannot be judged at a glance.
 */
export const MAX_LINES = 6;
/** A line of code has about ten tokens; lines in a row are shorter than the longest one. */
const TOKENS_A_LINE = 16;
/** Nobody waits longer for several lines than for one: those that are finished by then are shown. */
export const LINES_BUDGET_MS = 150;

/**
 * How many lines the model may be asked for: one, but several where a block has just been begun and
 * after an accepted suggestion, where a person wants more of the same.
 */
export function linesFor(place: Place, state: LexicalState, afterAccept: boolean): number {
  if (state.kind !== "code" || !isBlank(restOfLine(place))) return 1;
  return afterAccept || beginsBlock(place) ? MAX_LINES : 1;
}

/** A request for so many lines instead of one. */
export function withLines(
  request: CompletionRequest,
  lines: number,
  trigger: Trigger,
): CompletionRequest {
  if (lines <= 1) return request;
  const budgetMs =
    trigger === "explicit" ? request.budgetMs : Math.min(request.budgetMs, LINES_BUDGET_MS);
  const maxTokens = request.maxTokens + (lines - 1) * TOKENS_A_LINE;
  return { ...request, maxLines: lines, maxTokens, budgetMs };
}

/**
 * The lines of a text that belong together: up to where the block ends, or a blank line stands
 * before a shallower one, or two blank lines stand, or the lines are enough. A text of one line
 * stays as it is.
 */
export function clipLines(text: string, place: Place): string {
  if (!text.includes("\n")) return text;
  const lines = text.split("\n").slice(0, MAX_LINES);
  const current = lineBefore(place) + (lines[0] ?? "");
  const least = leastIndentation(current, lines.slice(1), place.language);
  let last = current;
  let kept = 1;
  for (; kept < lines.length; kept++) {
    const line = lines[kept] ?? "";
    if (isBlank(line)) {
      const next = lines.slice(kept + 1, kept + 2).find((each) => !isBlank(each));
      if (next === undefined || indentationOf(next) < indentationOf(last)) break;
    } else {
      if (indentationOf(line) < least) break;
      last = line;
    }
  }
  const block = lines.slice(0, kept).join("\n");
  return block.includes("\n") || isBlank(block) ? block.trimEnd() : block;
}

function beginsBlock(place: Place): boolean {
  const line = lineBefore(place);
  const head =
    place.before
      .slice(0, -line.length - 1)
      .split("\n")
      .at(-1) ?? "";
  if (!isBlank(line) || line === place.before || !opensBlock(head, place.language)) return false;
  const next = belowLine(place)
    .split("\n")
    .find((each) => !isBlank(each));
  // Otherwise the block has lines already.
  return next === undefined || indentationOf(next) <= indentationOf(head);
}

/** What is indented less belongs no more to the block that the text goes on with. */
function leastIndentation(current: string, next: readonly string[], language: string): number {
  if (isBlank(current)) return indentationOf(next.find((line) => !isBlank(line)) ?? "");
  const own = indentationOf(current);
  return opensBlock(current, language) && !current.trimEnd().endsWith("{") ? own + 1 : own;
}
