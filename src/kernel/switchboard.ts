import net from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { FrameReader, frame } from "../protocol/frames";
import type { FromKernel, ToKernel } from "../protocol/kernel";
import { answer, type Shared } from "./mailbox";
import { HOST_PIPE, MOST_RSS_BYTES, RSS_EVERY_MS } from "./limits";
import { Pieces } from "./pieces";

/**
 * The thread that goes on while Python runs: it speaks with the host, passes interrupts on, answers
 * what Python asks, and watches the memory of the process.
 */
const shared = workerData as Shared;
const host = new net.Socket({ fd: HOST_PIPE });
const reader = new FrameReader();
const pieces = new Pieces((message) => {
  host.write(frame(message));
});
const KEYBOARD_INTERRUPT = 2;

host.on("data", (chunk: Buffer) => {
  for (const message of reader.read(chunk)) receive(message as ToKernel);
});
// A host that is gone wants nothing more.
for (const event of ["end", "close", "error"]) host.on(event, () => process.exit(0));

parentPort?.on("message", send);
shared.port.on("message", send);

const watch = setInterval(() => {
  const { rss } = process.memoryUsage();
  if (rss <= MOST_RSS_BYTES) return;
  clearInterval(watch);
  const megabytes = Math.round(rss / 1e6);
  const message = `The cell used ${megabytes} MB of memory, more than a lesson may.`;
  host.write(frame({ kind: "fatal", failure: { kind: "memory", message } }), () => {
    process.exit(EXIT_MEMORY);
  });
}, RSS_EVERY_MS);

function receive(message: ToKernel): void {
  if (message.kind === "interrupt") Atomics.store(shared.interrupt, 0, KEYBOARD_INTERRUPT);
  else if (message.kind === "answer") answer(shared, message.text);
  else parentPort?.postMessage(message);
}

function send(message: FromKernel): void {
  pieces.add(message);
}

const EXIT_MEMORY = 71;
