import type { Outcome } from "./outcome";

/** One line for the log. */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === "silent") return `nothing (${outcome.stage}: ${outcome.reason})`;
  const texts = outcome.suggestions.map(({ text }) => JSON.stringify(text)).join(", ");
  const { from } = outcome;
  if (from.kind === "memory") return `${texts} from memory`;
  const { ms, prompt } = from.completion;
  const stages = `prefill ${ms.prefill.toFixed(1)}, decode ${ms.decode.toFixed(1)}`;
  const tokens = `${prompt.tokens} tokens read, ${prompt.reused} of them known`;
  return `${texts} in ${from.ms.toFixed(1)} ms (${stages}; ${tokens})`;
}
