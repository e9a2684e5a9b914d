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
  const { tokenizer: file, contextTokens } = await openModelFolder(folder);
  const json: unknown = JSON.parse(await readFile(path.join(folder, file), "utf8"));
  const tokenizer = new Tokenizer(json);
  return (request) => {
    const budget = contextTokens - request.maxTokens - HEALING_RESERVE_TOKENS;
    const { tokens, rest } = buildPrompt(tokenizer, request, budget);
    const prefixAt = tokens.lastIndexOf(tokenizer.special.get("<|prefix|>") ?? -1);
    const suffixAt = tokens.lastIndexOf(tokenizer.special.get("<|suffix|>") ?? -1);
    const prefix = Buffer.concat([tokenizer.decode(tokens.slice(prefixAt + 1)), rest]);
    const suffix = suffixAt < 0 ? [] : tokens.slice(suffixAt + 1, prefixAt);
    return {
      prefix: prefix.toString("utf8"),
      suffix: Buffer.from(tokenizer.decode(suffix)).toString("utf8"),
    };
  };
}
