/** Characters of a shingle. Five are usual for finding texts that are almost alike. */
export const SHINGLE = 5;

/**
 * A number of 32 bits for each run of five characters, in the order of the text; none where it is
 * shorter. Each follows from the one before by what enters and what leaves (Rabin and Karp).
 *
 * @param points code points; only the first `count` are read
 * @param out where they go, at least `count` long
 * @returns how many there are
 */
export function shingleHashes(
  points: Readonly<Uint32Array>,
  count: number,
  out: Uint32Array,
): number {
  if (count < SHINGLE) return 0;
  let hash = 0;
  for (let i = 0; i < SHINGLE - 1; i++) hash = (Math.imul(hash, BASE) + (points[i] ?? 0)) | 0;
  for (let i = SHINGLE - 1; i < count; i++) {
    hash = (Math.imul(hash, BASE) + (points[i] ?? 0)) | 0;
    out[i - SHINGLE + 1] = hash;
    hash = (hash - Math.imul(points[i - SHINGLE + 1] ?? 0, BASE_TO_THE_FOURTH)) | 0;
  }
  return count - SHINGLE + 1;
}

/** Spreads every bit of a number over all 32 (the end of MurmurHash3), without any collision. */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Odd, with bits all over. */
const BASE = 0x9e3779b1;
const BASE_TO_THE_FOURTH = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE));
