import { Tiktoken } from "js-tiktoken/lite";
import gpt2 from "js-tiktoken/ranks/gpt2";
import o200k from "js-tiktoken/ranks/o200k_base";
import type { LabToken } from "../protocol/lab";
import { place, type TextTokenizer } from "./textTokenizer";

/** Tokenizers that come as a list of tokens in the order in which they were learned. */
export function rankTokenizer(name: keyof typeof RANKS): TextTokenizer {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const fresh = new RankTokenizer(RANKS[name]);
  opened.set(name, fresh);
  return fresh;
}

const RANKS = { gpt2, o200k };
const opened = new Map<keyof typeof RANKS, TextTokenizer>();

class RankTokenizer implements TextTokenizer {
  readonly #encoder: Tiktoken;
  readonly #bytes: readonly Buffer[];

  constructor(ranks: typeof gpt2) {
    this.#encoder = new Tiktoken(ranks);
    this.#bytes = bytesOf(ranks.bpe_ranks);
  }

  tokens(text: string): LabToken[] {
    // Special tokens typed by a person are text, as they are to a model's user.
    return place([{ piece: text, ids: this.#encoder.encode(text, [], []) }], (id) =>
      this.token(id),
    );
  }

  token(id: number): Pick<LabToken, "id" | "text" | "bytes"> {
    const bytes = this.#bytes[id] ?? Buffer.alloc(0);
    return { id, text: bytes.toString(), bytes: [...bytes] };
  }
}

/** Lines of “! first-rank token token …”, each token in base64. */
function bytesOf(ranks: string): Buffer[] {
  const bytes: Buffer[] = [];
  for (const line of ranks.split("\n")) {
    const [, first, ...tokens] = line.split(" ");
    tokens.forEach((token, index) => {
      bytes[Number(first) + index] = Buffer.from(token, "base64");
    });
  }
  return bytes;
}
