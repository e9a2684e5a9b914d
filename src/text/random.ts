/** Numbers from 0 to 1, 1 excluded, the same for the same seed on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The numbers below `count` in random order, drawn one by one. */
export function* shuffled(count: number, random: () => number): Generator<number> {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let left = count; left > 0; left--) {
    const at = Math.floor(random() * left);
    const drawn = order[at] ?? 0;
    order[at] = order[left - 1] ?? 0;
    yield drawn;
  }
}
