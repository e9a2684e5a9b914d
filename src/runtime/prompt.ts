import type { Snippet } from "../protocol/model";
import type { SharedRequest } from "../protocol/promptShares";
import { healLine, type Healed } from "./healing";
import type { Tokenizer } from "./tokenizer";

export interface Prompt {
  tokens: number[];
  /** Bytes that the completion must begin with, typed already: see healing.ts. */
  rest: Uint8Array;
}

/**
 * Builds what the model reads, in the format that it was trained on (training/format.py):
 *
 *     <|path|> path  [<|snippet|> path ⏎ text]…  [<|suffix|> suffix]  <|prefix|> prefix
 *
 * The same text gives the same tokens whatever was asked before, and its parts move in blocks, so
 * that between two keystrokes nearly all tokens stay and their keys and values with them.
 */
export function buildPrompt(
  tokenizer: Tokenizer,
  request: SharedRequest,
  budgetTokens: number,
): Prompt {
  const most = (share = TRAINED_SHARE): number =>
    Math.floor(budgetTokens * Math.min(Math.max(share, 0), MAX_SHARE));
  const mark = (name: string): number => tokenizer.special.get(`<|${name}|>`) ?? 0;
  const head = [
    mark("path"),
    ...tokenizer.encode(request.path).slice(-MAX_PATH_TOKENS),
    ...snippetTokens(tokenizer, request.snippets, most(request.shares?.snippets), mark("snippet")),
    ...suffixTokens(tokenizer, request.suffix, most(request.shares?.suffix), mark("suffix")),
    mark("prefix"),
  ];
  const prefix = prefixTokens(tokenizer, request.prefix, budgetTokens - head.length);
  return { tokens: [...head, ...prefix.tokens], rest: prefix.rest };
}

/** As in training/format.py. */
const MAX_PATH_TOKENS = 24;
/** Of the window, for the snippets and for the suffix, as in training/format.py. */
const TRAINED_SHARE = 0.25;
/** Whatever is asked for, a part of the window is left to the text before the cursor. */
const MAX_SHARE = 0.4;
/** Characters considered of each text; 1,024 tokens are about 3,500 characters. */
const MAX_CHARACTERS = 8_192;
/** The considered part of a long prefix moves in blocks of this many characters. */
const CHARACTER_BLOCK = 2_048;
/** The prompt's first line moves in blocks of this many lines. */
const LINE_BLOCK = 8;
/** Within one long line the start moves in blocks of this many tokens. */
const TOKEN_BLOCK = 64;

function snippetTokens(
  tokenizer: Tokenizer,
  snippets: readonly Snippet[],
  room: number,
  mark: number,
): number[] {
  const tokens: number[] = [];
  for (const { path, text } of snippets) {
    const head = [mark, ...tokenizer.encode(path).slice(-MAX_PATH_TOKENS), tokenizer.newline];
    const left = room - tokens.length - head.length;
    if (left < TOKEN_BLOCK) break;
    tokens.push(
      ...head,
      ...wholeLines(tokenizer, normalise(text.slice(0, MAX_CHARACTERS)), left, true),
    );
  }
  return tokens;
}

function suffixTokens(tokenizer: Tokenizer, text: string, room: number, mark: number): number[] {
  const suffix = normalise(text.slice(0, MAX_CHARACTERS));
  return suffix.trim() === "" || room < 2
    ? []
    : [mark, ...wholeLines(tokenizer, suffix, room - 1, false)];
}

/** The first lines of `text` that fit, or the start of its first line if not even that fits. */
function wholeLines(
  tokenizer: Tokenizer,
  text: string,
  room: number,
  afterBreak: boolean,
): number[] {
  const tokens: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) tokens.push(tokenizer.newline);
    const more = tokenizer.encode(line, afterBreak || index > 0);
    if (tokens.length + more.length > room)
      return tokens.length === 0 ? more.slice(0, room) : tokens.slice(0, room);
    tokens.push(...more);
  }
  return tokens;
}

function prefixTokens(tokenizer: Tokenizer, text: string, room: number): Healed {
  const beyond = Math.max(0, text.length - MAX_CHARACTERS);
  const cut = Math.ceil(beyond / CHARACTER_BLOCK) * CHARACTER_BLOCK;
  const lines = normalise(text.slice(cut)).split("\n");
  const lastIndex = lines.length - 1;
  // Only a line that begins within the window is known to begin after a break.
  const last = healLine(tokenizer, lines[lastIndex] ?? "", lastIndex > 0);
  if (last.tokens.length > room) {
    const over = Math.ceil((last.tokens.length - room) / TOKEN_BLOCK) * TOKEN_BLOCK;
    return { tokens: last.tokens.slice(over), rest: last.rest };
  }
  const before: number[][] = [];
  let left = room - last.tokens.length;
  let first = lastIndex;
  while (first > 0) {
    const index = first - 1;
    const tokens = tokenizer.encode(lines[index] ?? "", index > 0 || cut > 0);
    if (tokens.length + 1 > left || (index === 0 && cut > 0)) break;
    before.push([...tokens, tokenizer.newline]);
    left -= tokens.length + 1;
    first = index;
  }
  const start = first === 0 ? 0 : blockStart(first, lastIndex);
  const kept = before.slice(0, lastIndex - start).reverse();
  return { tokens: [...kept.flat(), ...last.tokens], rest: last.rest };
}

/** The first line at or after `first` that begins a block; smaller blocks where none fits. */
function blockStart(first: number, last: number): number {
  for (let block = LINE_BLOCK; block > 1; block /= 2) {
    const start = Math.ceil(first / block) * block;
    if (start <= last) return start;
  }
  return first;
}

function normalise(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
