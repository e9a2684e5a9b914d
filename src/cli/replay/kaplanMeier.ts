/** How long something took, or how long it was watched without coming to its end. */
export interface Observation {
  readonly ms: number;
  readonly ended: boolean;
}

/**
 * The time within which this part of all would end, from observations some of which were broken
 * off (Kaplan and Meier 1958): leaving those out would make a slow model look fast. Null where too
 * few were watched that long.
 */
export function survivalPercentile(
  observations: readonly Observation[],
  part: number,
): number | null {
  const sorted = observations.toSorted((a, b) => a.ms - b.ms || Number(b.ended) - Number(a.ended));
  let surviving = 1;
  for (const [index, { ms, ended }] of sorted.entries()) {
    const atRisk = sorted.length - index;
    if (ended) surviving *= 1 - 1 / atRisk;
    // Sums of such products miss the last digit.
    if (ended && surviving <= 1 - part + 1e-9) return ms;
  }
  return null;
}
