import { BitSet } from "./bitSet";
import type { Documents, Repeat } from "./documents";
import type { SortedPairs } from "./externalSorter";
import { MOST_SAMPLES, NEAR } from "./limits";
import type { Pool } from "./pool";
import { PAIR_NUMBERS } from "./workerProtocol";

export interface Verified {
  /** Documents that are near to an earlier one. */
  readonly near: BitSet;
  readonly samples: readonly Repeat[];
}

/**
 * Compares candidates by their texts, in several threads. Each batch holds all pairs of its later
 * documents.
 *
 * @param pause called now and then with the share that is done
 */
export async function verify(
  pairs: SortedPairs,
  documents: Documents,
  pool: Pool,
  pause: (share: number) => Promise<void>,
): Promise<Verified> {
  const near = new BitSet();
  const samples: Repeat[] = [];
  const take = (batch: PairBatch, similarities: Float64Array): void => {
    for (const [i, similarity] of similarities.entries()) {
      const { later = 0, earlier = 0 } = batch[i] ?? {};
      if (similarity < NEAR) continue;
      near.add(later);
      if (samples.length < MOST_SAMPLES) samples.push({ later, earlier, similarity });
    }
  };
  const running: { batch: PairBatch; answer: Promise<Float64Array> }[] = [];
  const oldest = async (): Promise<void> => {
    const first = running.shift();
    if (first !== undefined) take(first.batch, await first.answer);
  };
  for (const batch of batches(pairs)) {
    const numbers = placesOf(batch, documents);
    const answer = pool.run<Float64Array>({ kind: "compare", pairs: numbers }, [numbers.buffer]);
    running.push({ batch, answer });
    if (running.length >= pool.places) await oldest();
    await pause((batch[0]?.later ?? 0) / documents.count);
  }
  while (running.length > 0) await oldest();
  return { near, samples };
}

type PairBatch = readonly Repeat[];

function* batches(pairs: SortedPairs): Generator<PairBatch> {
  let batch: Repeat[] = [];
  let [later, earlier] = [-1, -1];
  while (pairs.next()) {
    if (pairs.first === later && pairs.second === earlier) continue;
    if (pairs.first !== later && batch.length >= PAIRS_A_BATCH) {
      yield batch;
      batch = [];
    }
    [later, earlier] = [pairs.first, pairs.second];
    batch.push({ later, earlier });
  }
  if (batch.length > 0) yield batch;
}

function placesOf(batch: PairBatch, documents: Documents): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(batch.length * PAIR_NUMBERS);
  for (const [i, { later, earlier }] of batch.entries()) {
    const [a, b] = [documents.place(later), documents.place(earlier)];
    numbers.set([a.offset, a.length, b.offset, b.length], i * PAIR_NUMBERS);
  }
  return numbers;
}

const PAIRS_A_BATCH = 512;
