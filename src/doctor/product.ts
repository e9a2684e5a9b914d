/** A matrix product that really ran, or what kept it from running. */
export interface Product {
  readonly by: "torch" | "javascript";
  /** As PyTorch names it: "cuda", "mps", "xpu", "cpu". */
  readonly device: string;
  /** Rows and columns of both matrices. */
  readonly size: number;
  /** Of one product: the median of a few, after one that does not count. */
  readonly ms?: number;
  /** The error, or undefined where it ran and its result is right. */
  readonly failed?: string;
}

/** Multiplications and additions a second. */
export function operationsPerSecond({ size, ms }: Product): number | undefined {
  return ms === undefined || ms <= 0 ? undefined : (2 * size ** 3 * 1000) / ms;
}

/**
 * Without PyTorch the product runs in plain JavaScript, on one core, in a process of its own:
 * `node -e` this. Its result is checked as Freivalds does: (A·B)·v = A·(B·v).
 */
export const JAVASCRIPT_PRODUCT = `
const n = 256;
const table = () => Float32Array.from({ length: n * n }, () => Math.random() - 0.5);
const a = table(), b = table(), c = new Float32Array(n * n);
function multiply() {
  c.fill(0);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      for (let j = 0; j < n; j++) c[i * n + j] += x * b[k * n + j];
    }
}
const times = [];
for (let i = 0; i < 6; i++) {
  const start = performance.now();
  multiply();
  times.push(performance.now() - start);
}
const by = (m, v) => Array.from({ length: n }, (_, i) => v.reduce((sum, x, j) => sum + m[i * n + j] * x, 0));
const v = Array.from({ length: n }, () => Math.random() - 0.5);
const [left, right] = [by(c, v), by(a, by(b, v))];
const error = Math.max(...left.map((x, i) => Math.abs(x - right[i])));
const ms = times.slice(1).sort((x, y) => x - y)[2];
console.log("first-token " + JSON.stringify({ kind: "product", device: "cpu", size: n, ms, error }));
`;

/** Far above what rounding makes of numbers of this size, far below a wrong result. */
const MOST_ERROR = 0.1;

/** @param line what a program said of a product, of any shape */
export function parseProduct(
  line: Readonly<Record<string, unknown>>,
  by: Product["by"],
): Product | undefined {
  const { kind, device, size, ms, error, failed } = line;
  if (kind !== "product" || typeof device !== "string" || typeof size !== "number")
    return undefined;
  const base = { by, device, size };
  if (typeof failed === "string") return { ...base, failed };
  if (typeof ms !== "number" || typeof error !== "number") return undefined;
  if (!(error <= MOST_ERROR)) return { ...base, ms, failed: `wrong result, off by ${error}` };
  return { ...base, ms };
}
