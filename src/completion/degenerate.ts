/** A run of one or two tokens may be meant: `str, str, str`. */
const SHORT_RUN_TOKENS = 2;
const SHORT_RUN_TIMES = 4;
const RUN_TIMES = 3;
/** More than this is never asked for in one go. */
const MOST_TOKENS = 400;

/**
 * Whether a text says the same run of tokens over and over, such as `self.a, self.a, self.a`.
 *
 * @param typed the line before the text: the first of the runs may stand there
 */
export function repeatsItself(text: string, typed: string): boolean {
  const head = tokensOf(typed).slice(-MOST_TOKENS);
  const own = tokensOf(text).slice(0, MOST_TOKENS);
  const tokens = [...head, ...own];
  for (let period = 1; period * 2 <= tokens.length; period++) {
    const times = period <= SHORT_RUN_TOKENS ? SHORT_RUN_TIMES : RUN_TIMES;
    if (hasRun(tokens, head.length, period, times)) return true;
  }
  return false;
}

/**
 * A run of `times` times the same `period` tokens, the last of them in the text. The separator
 * behind the last one may be missing.
 */
function hasRun(tokens: readonly string[], from: number, period: number, times: number): boolean {
  const needed = (times - 1) * period - (period > 1 ? 1 : 0);
  let same = 0;
  for (let at = period; at < tokens.length; at++) {
    same = tokens[at] === tokens[at - period] ? same + 1 : 0;
    if (same < needed || at - period + 2 < from) continue;
    if (tokens.slice(at - period + 1, at + 1).some(isTelling)) return true;
  }
  return false;
}

/** Numbers, constants and single letters are often repeated for good reasons. */
function isTelling(token: string): boolean {
  return /^\p{L}[\p{L}\p{N}_]+$/u.test(token) && !CONSTANTS.has(token);
}

const CONSTANTS = new Set(["None", "True", "False", "null", "true", "false", "nan", "inf"]);

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu) ?? [];
}
