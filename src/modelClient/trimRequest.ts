import type { CompletionRequest, Snippet } from "../protocol/model";

/**
 * Leaves away what the model cannot see anyway, so that a 5 MB file is not copied to another
 * process at each key. The prefix is cut in blocks: its start stays where it is while a person
 * types, and with it the prompt's.
 */
export function trimRequest(request: CompletionRequest): CompletionRequest {
  const beyond = Math.max(0, request.prefix.length - MAX_CHARACTERS);
  const cut = Math.ceil(beyond / BLOCK_CHARACTERS) * BLOCK_CHARACTERS;
  return {
    ...request,
    prefix: request.prefix.slice(cut),
    suffix: request.suffix.slice(0, MAX_CHARACTERS),
    snippets: request.snippets.map(({ path, text }) => ({
      path,
      text: text.slice(0, MAX_CHARACTERS),
    })),
  };
}

/** The latest files, as many as are worth counting. */
export function trimObserved(files: readonly Snippet[]): Snippet[] {
  const kept: Snippet[] = [];
  let left = MAX_OBSERVED_CHARACTERS;
  for (const { path, text } of files.toReversed()) {
    if (left <= 0) break;
    kept.unshift({ path, text: text.slice(0, left) });
    left -= text.length;
  }
  return kept;
}

/** About 30,000 tokens: see src/runtime/counting. */
const MAX_OBSERVED_CHARACTERS = 100_000;
/** More than the runtime looks at: see src/runtime/prompt.ts. */
const MAX_CHARACTERS = 32_768;
const BLOCK_CHARACTERS = 8_192;
