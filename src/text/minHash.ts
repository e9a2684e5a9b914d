import { mix } from "./shingles";

/** Numbers of a signature. */
export const BINS = 128;
/** Two texts are compared where all rows of one band agree: likely from 0.8 on, rare below 0.5. */
export const BANDS = 18;
export const ROWS = 7;
/** The lowest bit of each number, packed: enough to tell whether comparing is worth the while. */
export const SKETCH_WORDS = BINS / 32;

/**
 * A short signature of a set: two sets agree in about as many of its numbers as they have elements
 * in common (their Jaccard similarity).
 *
 * Every element falls into one bin, where the smallest wins; bins that stay empty are filled in
 * further rounds. One round does for a long text, where plain MinHash needs 128: “Fast Similarity
 * Sketching”, Dahlgaard, Knudsen and Thorup, 2017.
 */
export class MinHash {
  readonly signature = new Uint32Array(BINS);
  /** In which round each bin was filled. */
  readonly #round = new Int32Array(BINS);

  /** @param elements their hashes, repeated or not; at least one */
  sign(elements: Readonly<Uint32Array>, count: number): void {
    const { signature } = this;
    signature.fill(NOTHING);
    for (let i = 0; i < count; i++) {
      const value = mix(elements[i] ?? 0) >>> 0;
      const bin = value >>> BIN_SHIFT;
      if (value < (signature[bin] ?? 0)) signature[bin] = value;
    }
    const rounds = this.#round;
    let empty = 0;
    for (let bin = 0; bin < BINS; bin++) {
      rounds[bin] = signature[bin] === NOTHING ? -1 : 0;
      empty -= rounds[bin] ?? 0;
    }
    for (let round = 1; round < BINS && empty > 0; round++) {
      const seed = Math.imul(round, SEED_STEP);
      for (let i = 0; i < count; i++) {
        const value = mix((elements[i] ?? 0) ^ seed) >>> 0;
        const bin = value >>> BIN_SHIFT;
        const filled = rounds[bin] ?? 0;
        if (filled >= 0 && filled < round) continue;
        if (filled < 0) {
          rounds[bin] = round;
          empty--;
        }
        if (value < (signature[bin] ?? 0)) signature[bin] = value;
      }
    }
    for (let bin = 0; empty > 0 && bin < BINS; bin++) {
      if ((rounds[bin] ?? 0) >= 0) continue;
      const seed = Math.imul(BINS + bin, SEED_STEP);
      let smallest = NOTHING;
      for (let i = 0; i < count; i++) {
        const value = mix((elements[i] ?? 0) ^ seed) >>> 0;
        if (value < smallest) smallest = value;
      }
      signature[bin] = smallest;
    }
  }

  /** One number for each band of the signature, from `at` on. */
  bands(out: Uint32Array, at: number): void {
    for (let band = 0; band < BANDS; band++) {
      let hash = mix(band + 1);
      for (let bin = band * ROWS; bin < (band + 1) * ROWS; bin++)
        hash = mix(Math.imul(hash, 3) ^ (this.signature[bin] ?? 0));
      out[at + band] = hash;
    }
  }

  /** The sketch, `SKETCH_WORDS` words from `at` on. */
  sketch(out: Uint32Array, at: number): void {
    for (let word = 0; word < SKETCH_WORDS; word++) {
      let bits = 0;
      for (let bit = 0; bit < 32; bit++)
        bits |= ((this.signature[word * 32 + bit] ?? 0) & 1) << bit;
      out[at + word] = bits;
    }
  }
}

/** Bits in which two sketches agree: of 128 about 64 + 64 × Jaccard similarity. */
export function agreement(
  a: Readonly<Uint32Array>,
  atA: number,
  b: Readonly<Uint32Array>,
  atB: number,
): number {
  let differing = 0;
  for (let word = 0; word < SKETCH_WORDS; word++)
    differing += bitCount((a[atA + word] ?? 0) ^ (b[atB + word] ?? 0));
  return BINS - differing;
}

/** The bin is in the highest bits, so that the rest decides which value is the smallest. */
const BIN_SHIFT = 32 - Math.log2(BINS);
/** No value is larger. */
const NOTHING = 0xffffffff;
const SEED_STEP = 0x9e3779b1;

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
