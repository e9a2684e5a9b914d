/* eslint-disable @typescript-eslint/prefer-for-of --
 * These run thousands of times over thousands of logits, where iterators take several times as long.
 */

/** ln Σ exp(logit): a logit less this is a log-probability. */
export function normaliserOf(logits: Float32Array): number {
  let highest = -Infinity;
  for (let id = 0; id < logits.length; id++) highest = Math.max(highest, logits[id] ?? highest);
  let sum = 0;
  for (let id = 0; id < logits.length; id++) {
    const below = (logits[id] ?? -Infinity) - highest;
    // e^-30 is nothing beside the highest, and most are farther below.
    if (below > -30) sum += Math.exp(below);
  }
  return highest + Math.log(sum);
}

/** Ids of the highest logits, the best first; among equals the lowest id. */
export function highest(logits: Float32Array, most: number): number[] {
  const best: number[] = [];
  let least = -Infinity;
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id] ?? -Infinity;
    if (best.length === most && logit <= least) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((logits[best[middle] ?? 0] ?? -Infinity) >= logit) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, id);
    if (best.length > most) best.pop();
    least = logits[best.at(-1) ?? 0] ?? -Infinity;
  }
  return best;
}

/** 1: no other logit is higher. */
export function rankOf(logits: Float32Array, id: number): number {
  const own = logits[id] ?? -Infinity;
  let rank = 1;
  for (let other = 0; other < logits.length; other++) if ((logits[other] ?? own) > own) rank++;
  return rank;
}
