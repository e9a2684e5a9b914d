import { FEATURES, logistic, type Features } from "../../completion/estimate";
import type { Regression } from "../../protocol/manifest";

export interface Example {
  readonly features: Features;
  readonly right: boolean;
  /** How much it counts; 1 for one independent example. */
  readonly weight: number;
}

/** So many examples a weight of 0 is worth, after features were brought to one scale. */
const RIDGE = 2;
const MAX_TURNS = 50;
/** In log-odds: no step of the last turn was longer. */
const DONE = 1e-7;

/**
 * Logistic regression by Newton's method with a ridge penalty (Hastie, Tibshirani, Friedman, The
 * Elements of Statistical Learning, 4.4). Weights are of the features as they are.
 */
export function fitRegression(examples: readonly Example[]): Regression {
  const scales = FEATURES.map((name) => scaleOf(examples.map(({ features }) => features[name])));
  // [examples × (1 + features)], the intercept's column first.
  const rows = examples.map(({ features }) => [
    1,
    ...FEATURES.map((name, index) => {
      const { mean, deviation } = scales[index] ?? NO_SCALE;
      return (features[name] - mean) / deviation;
    }),
  ]);
  const width = FEATURES.length + 1;
  let weights = Array<number>(width).fill(0);
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const gradient = Array<number>(width).fill(0);
    const curvature = Array.from({ length: width }, () => Array<number>(width).fill(0));
    for (const [index, row] of rows.entries()) {
      const example = examples[index];
      if (example === undefined) continue;
      const p = logistic(dot(row, weights));
      const error = example.weight * (Number(example.right) - p);
      const bend = example.weight * p * (1 - p);
      for (let i = 0; i < width; i++) {
        add(gradient, i, error * at(row, i));
        for (let j = 0; j < width; j++) add(curvature[i] ?? [], j, bend * at(row, i) * at(row, j));
      }
    }
    for (let i = 0; i < width; i++) {
      // The intercept is held by a trace of the penalty, for examples that are all alike.
      const ridge = i === 0 ? 1e-3 : RIDGE;
      add(gradient, i, -ridge * at(weights, i));
      add(curvature[i] ?? [], i, ridge);
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight + at(step, index));
    if (Math.max(...step.map(Math.abs)) < DONE) break;
  }
  return unscaled(weights, scales);
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

const NO_SCALE: Scale = { mean: 0, deviation: 1 };

function scaleOf(values: readonly number[]): Scale {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
}

function unscaled(weights: readonly number[], scales: readonly Scale[]): Regression {
  let intercept = at(weights, 0);
  const own = FEATURES.map((name, index) => {
    const { mean, deviation } = scales[index] ?? NO_SCALE;
    const weight = at(weights, index + 1) / deviation;
    intercept -= weight * mean;
    return [name, rounded(weight)] as const;
  });
  return { intercept: rounded(intercept), weights: Object.fromEntries(own) };
}

/** Gaussian elimination with the largest pivot; `matrix` is positive definite by its ridge. */
function solve(matrix: readonly number[][], vector: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, at(vector, index)]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column);
    const best = rest.reduce((a, b) => (Math.abs(at(b, column)) > Math.abs(at(a, column)) ? b : a));
    const place = rows.indexOf(best);
    const here = rows[column] ?? [];
    [rows[column], rows[place]] = [best, here];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = at(row, column) / at(best, column);
      for (let j = column; j <= size; j++) add(row, j, -factor * at(best, j));
    }
  }
  return rows.map((row, index) => at(row, size) / at(row, index));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * at(b, index), 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function add(values: number[], index: number, value: number): void {
  values[index] = at(values, index) + value;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
