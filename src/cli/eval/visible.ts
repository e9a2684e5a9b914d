import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CompletionRequest } from "../../protocol/model";
import { HEALING_RESERVE_TOKENS } from "../../runtime/limits";
import { openModelFolder } from "../../runtime/modelFolder";
import { buildPrompt } from "../../runtime/prompt";
import { Tokenizer } from "../../runtime/tokenizer";
import type { Visible } from "./copyBaseline";

/** What of a request's text reaches the model: its prompt, cut to its context. */
export type See = (request: CompletionRequest) => Visible;

/** @throws {ModelFailure} where the model folder is not in order */
export async function seeAsModel(folder: string): Promise<See> {
  const { tokenizer, contextTokens } = await openModelFolder(folder);
  const json: unknown = JSON.parse(await readFile(path.join(folder, tokenizer), "utf8"));
  return seeBy(new Tokenizer(json), contextTokens);
}

/** Builds the prompt as the runtime does, and reads it back. */
export function seeBy(tokenizer: Tokenizer, contextTokens: number): See {
  const mark = (name: string): number => tokenizer.special.get(`<|${name}|>`) ?? -1;
  return (request) => {
    const budget = contextTokens - request.maxTokens - HEALING_RESERVE_TOKENS;
    const { tokens, rest } = buildPrompt(tokenizer, request, budget);
    const prefixAt = tokens.lastIndexOf(mark("prefix"));
    const suffixAt = tokens.lastIndexOf(mark("suffix"));
    const suffix = suffixAt < 0 ? [] : tokens.slice(suffixAt + 1, prefixAt);
    return {
      prefix: textOf([tokenizer.decode(tokens.slice(prefixAt + 1)), rest]),
      suffix: textOf([tokenizer.decode(suffix)]),
    };
  };
}

function textOf(bytes: readonly Uint8Array[]): string {
  return Buffer.concat(bytes).toString("utf8");
}
