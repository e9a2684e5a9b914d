import { Tokenizer as BytePairEncoder } from "@huggingface/tokenizers";

/** Byte-level BPE from a tokenizer.json, with a memory for the pieces that it has seen. */
export class Tokenizer {
  /** Token of a line break; it always stands alone. */
  readonly newline: number;
  /** Bytes of each token, by id; empty for special tokens. */
  readonly bytes: readonly Uint8Array[];
  /** Ids of the special tokens, by their text. */
  readonly special: ReadonlyMap<string, number>;
  readonly #encoder: BytePairEncoder;
  readonly #pattern: RegExp;
  readonly #known = new Map<string, readonly number[]>();

  /** `json` is the parsed tokenizer.json. */
  constructor(json: unknown) {
    const { added_tokens, model, pre_tokenizer } = json as TokenizerJson;
    // Without its added tokens the encoder reads `<|end|>` in a user's file as plain text.
    this.#encoder = new BytePairEncoder({ ...(json as TokenizerJson), added_tokens: [] }, {});
    const split = pre_tokenizer.pretokenizers?.find((item) => item.pattern !== undefined);
    this.#pattern = new RegExp(split?.pattern?.Regex ?? BYTE_LEVEL, "gu");
    this.special = new Map(added_tokens.map(({ content, id }) => [content, id]));
    this.bytes = bytesOfTokens(model.vocab, new Set(this.special.values()));
    this.newline = this.encode("\n")[0] ?? 0;
  }

  /**
   * Tokens of `text`, which has LF line breaks. With `afterBreak` the text before it ends in a line
   * break, so that leading blanks are an indentation.
   */
  encode(text: string, afterBreak = false): number[] {
    return this.pieces(text, afterBreak).flatMap((piece) => this.encodePiece(piece));
  }

  /** Splits text as the tokenizer does before it merges; no token reaches across two pieces. */
  pieces(text: string, afterBreak = false): string[] {
    if (!afterBreak) return text.match(this.#pattern) ?? [];
    return `\n${text}`.match(this.#pattern)?.slice(1) ?? [];
  }

  encodePiece(piece: string): readonly number[] {
    const known = this.#known.get(piece);
    if (known !== undefined) return known;
    if (piece.length > MAX_MERGED_LENGTH) return this.#encodeParts(piece);
    const { ids } = this.#encoder.encode(piece, { add_special_tokens: false });
    if (this.#known.size >= MAX_KNOWN_PIECES) this.#known.clear();
    if (piece.length <= MAX_KNOWN_LENGTH) this.#known.set(piece, ids);
    return ids;
  }

  /** Merging takes more than linear time, and such pieces are data: parts of it will do. */
  #encodeParts(piece: string): number[] {
    const tokens: number[] = [];
    for (let start = 0; start < piece.length;) {
      let end = start + MAX_MERGED_LENGTH;
      if (/[\ud800-\udbff]/.test(piece.charAt(end - 1))) end--;
      tokens.push(...this.encodePiece(piece.slice(start, end)));
      start = end;
    }
    return tokens;
  }

  /** Bytes of several tokens, joined. */
  decode(ids: readonly number[]): Uint8Array {
    return Buffer.concat(ids.map((id) => this.bytes[id] ?? new Uint8Array(0)));
  }
}

/** How GPT-2 splits, which tokenizer.json does not spell out. */
const BYTE_LEVEL =
  "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

const MAX_KNOWN_PIECES = 30_000;
/** Characters; longer pieces are rare and not worth the memory. */
const MAX_KNOWN_LENGTH = 64;

/** Characters; longer pieces are merged part by part. */
const MAX_MERGED_LENGTH = 512;

/** The part of the format that is read here. */
interface TokenizerJson {
  added_tokens: { id: number; content: string }[];
  pre_tokenizer: { pretokenizers?: { pattern?: { Regex: string } }[] };
  model: { vocab: Record<string, number> };
}

function bytesOfTokens(vocab: Record<string, number>, special: ReadonlySet<number>): Uint8Array[] {
  const byteOf = new Map(byteAlphabet().map((character, byte) => [character, byte]));
  const bytes: Uint8Array[] = [];
  for (const [token, id] of Object.entries(vocab)) {
    const values = special.has(id)
      ? []
      : Array.from(token, (character) => byteOf.get(character) ?? 0);
    bytes[id] = Uint8Array.from(values);
  }
  return Array.from(bytes, (item: Uint8Array | undefined) => item ?? new Uint8Array(0));
}

/** The 256 characters that stand for bytes in byte-level BPE (GPT-2), by byte. */
function byteAlphabet(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    return String.fromCodePoint(printable ? byte : next++);
  });
}
