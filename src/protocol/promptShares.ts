import type { CompletionRequest } from "./model";

/** A request that says how the window is divided; without `shares` the runtime's own division. */
export interface SharedRequest extends CompletionRequest {
  shares?: PromptShares;
}

/** Most of the prompt's tokens for its parts, from 0 to 1; the rest is for the text before. */
export interface PromptShares {
  snippets?: number;
  suffix?: number;
}
