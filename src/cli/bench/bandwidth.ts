import { Worker } from "node:worker_threads";

/** Larger than any cache: half of it is read and half is written. */
const BYTES = 512 * 2 ** 20;
const COPIES = 4;
const ROUNDS = 3;

/**
 * What the memory gives, in bytes a second, read and written ones together: as many threads as the
 * model has copy large blocks at the same time. The best of several rounds, as it is a limit.
 */
export async function memoryBandwidth(threads: number): Promise<number> {
  const workers = Array.from({ length: threads }, () => {
    return new Worker(COPY, { eval: true, workerData: { bytes: BYTES / 2 / threads, COPIES } });
  });
  try {
    await Promise.all(workers.map(answer));
    let best = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const answers = workers.map(answer);
      for (const worker of workers) worker.postMessage("go");
      const seconds = Math.max(...(await Promise.all(answers)));
      best = Math.max(best, (BYTES * COPIES) / seconds);
    }
    return best;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Plain JavaScript in a worker: answers 0 when its memory is there, then the seconds it took. */
const COPY = `
const { parentPort, workerData: { bytes, COPIES } } = require("node:worker_threads");
const from = Buffer.alloc(bytes, 1), to = Buffer.alloc(bytes, 2);
parentPort.on("message", () => {
  const start = process.hrtime.bigint();
  for (let i = 0; i < COPIES; i++) from.copy(to);
  parentPort.postMessage(Number(process.hrtime.bigint() - start) / 1e9);
});
parentPort.postMessage(0);
`;

function answer(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
