import { CELLS } from "../../runtime/counting/blend";

/** What both partners said of one token that really came. */
export interface Sample {
  /** Index of the weight; see runtime/counting/blend.ts. */
  readonly cell: number;
  /** Probability of the true token by the decoder and by counting, from 0 to 1. */
  readonly decoder: number;
  readonly counted: number;
}

/**
 * The weight of counting in each cell that makes the samples most probable, by expectation
 * maximisation (Jelinek and Mercer 1980). Cells with few samples stay near their neighbours' mean.
 */
export function fitWeights(samples: readonly Sample[]): number[] {
  const overall = fit(samples, 0.3, 0);
  const byCell = Array.from({ length: CELLS }, (): Sample[] => []);
  for (const sample of samples) byCell[sample.cell]?.push(sample);
  return byCell.map((own) => Number(fit(own, overall, PRIOR_SAMPLES).toFixed(3)));
}

/** Mean negative log-likelihood a token, in nats, without counting and with it. */
export function likelihoods(
  samples: readonly Sample[],
  weights: readonly number[],
): { decoder: number; mixture: number } {
  let [decoder, mixture] = [0, 0];
  for (const sample of samples) {
    const weight = weights[sample.cell] ?? 0;
    decoder -= Math.log(sample.decoder);
    mixture -= Math.log((1 - weight) * sample.decoder + weight * sample.counted);
  }
  return { decoder: decoder / samples.length, mixture: mixture / samples.length };
}

/** So many samples the prior is worth. */
const PRIOR_SAMPLES = 20;
const TURNS = 50;

function fit(samples: readonly Sample[], prior: number, priorSamples: number): number {
  let weight = prior;
  for (let turn = 0; turn < TURNS; turn++) {
    let sum = prior * priorSamples;
    for (const { decoder, counted } of samples) {
      const part = weight * counted;
      sum += part / (part + (1 - weight) * decoder);
    }
    const total = samples.length + priorSamples;
    weight = total === 0 ? prior : sum / total;
  }
  return weight;
}
