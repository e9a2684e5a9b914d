import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";

/** How often a thread that waits looks for an interrupt, in milliseconds. */
const SLICE_MS = 50;

/** What both threads of the kernel share. */
export interface Shared {
  /** Questions one way, answers the other. */
  readonly port: MessagePort;
  /** [0] is 1 when an answer lies in the port. */
  readonly answered: Int32Array<SharedArrayBuffer>;
  /** Python's interrupt buffer: 2 asks for KeyboardInterrupt. */
  readonly interrupt: Uint8Array<SharedArrayBuffer>;
}

/**
 * Asks the other thread and waits for its answer; nothing else happens in this thread meanwhile.
 *
 * @param check called several times a second; what it throws ends the waiting
 */
export function askAndWait(
  { port, answered }: Shared,
  question: unknown,
  check: () => void,
): unknown {
  // An answer that was waited for no more.
  while (receiveMessageOnPort(port) !== undefined);
  Atomics.store(answered, 0, 0);
  port.postMessage(question);
  while (Atomics.wait(answered, 0, 0, SLICE_MS) === "timed-out") check();
  return receiveMessageOnPort(port)?.message;
}

export function answer({ port, answered }: Shared, message: unknown): void {
  port.postMessage(message);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/** Waits without work, unless `check` throws. */
export function sleep(ms: number, check: () => void): void {
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  const end = performance.now() + ms;
  for (let left = ms; left > 0; left = end - performance.now()) {
    Atomics.wait(nothing, 0, 0, Math.min(left, SLICE_MS));
    check();
  }
}
