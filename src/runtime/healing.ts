import type { Tokenizer } from "./tokenizer";

/**
 * Token healing. A cursor rarely stands where a token ends: after `impo` the model would have to go
 * on from the tokens `im`, `po`, which it never saw before `rt`. So the last piece is taken back
 * from the prompt, and generation is held to bytes that begin with it.
 */
export interface Healed {
  /** Tokens of the line up to the point to go on from. */
  tokens: number[];
  /** Bytes that generation must begin with; empty at a safe border. */
  rest: Uint8Array;
}

/** `line` is the text from the last line break (or the start of the window) to the cursor. */
export function healLine(tokenizer: Tokenizer, line: string, afterBreak: boolean): Healed {
  const pieces = tokenizer.pieces(line, afterBreak);
  const last = pieces.at(-1);
  // Indentation is one piece by itself, so the border after it is safe; so is a line's start.
  const safe = last === undefined || (afterBreak && pieces.length === 1 && /^[ \t]+$/.test(last));
  if (safe) return { tokens: encodeAll(tokenizer, pieces), rest: NOTHING };
  const whole = tokenizer.encodePiece(last);
  // The first tokens of a long piece hardly depend on its end.
  const kept = whole.slice(0, Math.max(0, whole.length - MAX_HEALED_TOKENS));
  const tokens = encodeAll(tokenizer, pieces.slice(0, -1));
  return {
    tokens: [...tokens, ...kept],
    rest: tokenizer.decode(whole.slice(kept.length)),
  };
}

/** Most tokens taken back: each may cost a run of its own to generate again. */
export const MAX_HEALED_TOKENS = 4;
const NOTHING = new Uint8Array(0);

function encodeAll(tokenizer: Tokenizer, pieces: readonly string[]): number[] {
  return pieces.flatMap((piece) => tokenizer.encodePiece(piece));
}

/** Adds to logits: 0 for tokens that agree with the bytes to come, a very low number for others. */
export class Constraint {
  readonly #byFirstByte: number[][] = Array.from({ length: 256 }, () => []);
  readonly #bytes: readonly Uint8Array[];

  constructor(tokenizer: Tokenizer) {
    this.#bytes = tokenizer.bytes;
    this.#bytes.forEach(([first], id) => {
      if (first !== undefined) this.#byFirstByte[first]?.push(id);
    });
  }

  /**
   * float32 [vocabulary] for `rest`, which is not empty: a token is allowed when one of the two,
   * its bytes and `rest`, begins with the other. Every byte is a token, so some token always is.
   */
  bias(rest: Uint8Array): Float32Array {
    const bias = new Float32Array(this.#bytes.length).fill(FORBIDDEN);
    for (const id of this.#byFirstByte[rest[0] ?? 0] ?? [])
      if (agree(this.#bytes[id] ?? NOTHING, rest)) bias[id] = 0;
    return bias;
  }

  /** The part of `rest` that `token` leaves; undefined when it contradicts it. */
  after(rest: Uint8Array, token: number): Uint8Array | undefined {
    const bytes = this.#bytes[token] ?? NOTHING;
    if (rest.length === 0) return rest;
    return bytes.length > 0 && agree(bytes, rest) ? rest.subarray(bytes.length) : undefined;
  }
}

/** Far below any logit, and still finite in float32 after the softmax. */
const FORBIDDEN = -1e9;

function agree(a: Uint8Array, b: Uint8Array): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}
