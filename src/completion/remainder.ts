import type { Candidate } from "../protocol/model";

/**
 * What is left of a candidate when its start has been typed; undefined where something else was
 * typed, or all of it. Its log-probability stays that of the whole: a gate that judged the rest
 * anew would take a text away while a person types it.
 */
export function remainderOf<T extends Candidate>(candidate: T, typed: string): T | undefined {
  const { text, tokens } = candidate;
  if (typed === "") return candidate;
  if (!text.startsWith(typed) || text.length === typed.length) return undefined;
  const rest = { ...candidate, text: text.slice(typed.length) };
  return tokens === undefined ? rest : { ...rest, tokens: tokensOf(candidate, typed.length) };
}

/** The tokens that are not wholly typed. The first may begin with what was typed before. */
function tokensOf(
  { text, tokens = [] }: Candidate,
  typed: number,
): NonNullable<Candidate["tokens"]> {
  const whole = tokens.map((token) => token.text).join("");
  const lead = whole.indexOf(text);
  // Half characters cannot be laid side by side; then all are kept.
  if (lead < 0) return tokens;
  let end = 0;
  return tokens.filter((token) => (end += token.text.length) > lead + typed);
}
