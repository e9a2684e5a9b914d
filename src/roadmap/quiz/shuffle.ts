/** The numbers below `count` in an order that depends on the seed alone. */
export function shuffledOrder(count: number, seed: number): number[] {
  const random = seeded(seed);
  const order = Array.from({ length: count }, (_, index) => index);
  for (let left = count - 1; left > 0; left--) {
    const at = Math.floor(random() * (left + 1));
    [order[left], order[at]] = [order[at] ?? 0, order[left] ?? 0];
  }
  return order;
}

/** Numbers from 0 to 1, 1 excluded (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
