/** Memory as it is sold: 24 GB of a card are 24 · 2³⁰ bytes. */
export function memory(bytes: number): string {
  return `${short(bytes / 2 ** 30)} GB`;
}

/** Disks are sold in powers of ten. */
export function disk(bytes: number): string {
  return `${short(bytes / 1e9)} GB`;
}

export function short(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0).replace(/\.0$/, "");
}

/** @returns whether version `a` is older than `b`: "11.6" than "12.4" */
export function isOlder(a: string, b: string): boolean {
  const [x, y] = [a, b].map((each) => each.split(".").map((part) => Number.parseInt(part, 10)));
  for (let i = 0; i < 2; i++) {
    const difference = (x?.[i] ?? 0) - (y?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
