/** |a ∩ b| ÷ |a ∪ b|, from 0 to 1; 0 where both are empty, for nothing is like nothing. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = countShared(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** |a ∩ b| ÷ |a|: how much of `a` stands in `b`, however much more `b` has; 0 where `a` is empty. */
export function containment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.size === 0 ? 0 : countShared(a, b) / a.size;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared++;
  return shared;
}
