import fs from "node:fs";
import path from "node:path";
import type { PreTrainedTokenizer } from "@xenova/transformers";
import type { Encoded, HubRequest, TokenizerFacts } from "../protocol/hubModel";

export function tokenizerFacts(tokenizer: PreTrainedTokenizer, folder: string): TokenizerFacts {
  const special: Record<string, { token: string; id: number }> = {};
  for (const role of ROLES) {
    const token: unknown = Reflect.get(tokenizer, `${role}_token`) ?? tokenOf(folder, role);
    if (typeof token !== "string") continue;
    const [id] = tokenizer.encode(token, { add_special_tokens: false });
    if (id !== undefined) special[role] = { token, id };
  }
  const most: unknown = tokenizer.model_max_length;
  return {
    vocabulary: tokenizer.get_vocab().size,
    // Where nothing is known, the real library has a very large number there.
    most: typeof most === "number" && most < 1e9 ? most : null,
    special,
  };
}

export function encode(tokenizer: PreTrainedTokenizer, request: Encode): Encoded {
  const all = request.texts.map((text) => {
    const ids = tokenizer.encode(text, { add_special_tokens: request.special });
    return request.most === null ? ids : ids.slice(0, request.most);
  });
  return { ids: all, tokens: all.map((ids) => tokenNames(tokenizer, ids)) };
}

export function decode(tokenizer: PreTrainedTokenizer, request: Decode): string[] {
  return request.ids.map((ids) =>
    tokenizer.decode(ids, {
      skip_special_tokens: request.skipSpecial,
      clean_up_tokenization_spaces: false,
    }),
  );
}

export function tokenNames(tokenizer: PreTrainedTokenizer, ids: number[]): string[] {
  const names = namesOf(tokenizer);
  return ids.map((id) => names.get(id) ?? "");
}

export function tokenNumbers(tokenizer: PreTrainedTokenizer, tokens: string[]): (number | null)[] {
  const vocabulary = tokenizer.get_vocab();
  return tokens.map((token) => vocabulary.get(token) ?? null);
}

const ROLES = ["eos", "bos", "pad", "unk", "mask", "cls", "sep"] as const;
const known = new WeakMap<PreTrainedTokenizer, Map<number, string>>();

function namesOf(tokenizer: PreTrainedTokenizer): Map<number, string> {
  const found =
    known.get(tokenizer) ?? new Map([...tokenizer.get_vocab()].map(([token, id]) => [id, token]));
  known.set(tokenizer, found);
  return found;
}

/** The library does not read each role from its file. */
function tokenOf(folder: string, role: string): unknown {
  const file = path.join(folder, "tokenizer_config.json");
  if (!fs.existsSync(file)) return undefined;
  const config = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
  const token = config[`${role}_token`] as { content?: unknown } | string | undefined;
  return typeof token === "object" ? token.content : token;
}

type Encode = Extract<HubRequest, { kind: "encode" }>;
type Decode = Extract<HubRequest, { kind: "decode" }>;
