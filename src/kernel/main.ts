import fs from "node:fs";
import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type * as Pyodide from "pyodide";
import type { FromKernel, ToKernel } from "../protocol/kernel";
import { Interpreter } from "./interpreter";
import { keepInside } from "./keepInside";
import type { Shared } from "./mailbox";

/**
 * The kernel process: Python in this thread, which therefore often stands still, and the switchboard
 * in another. It is started with Node's permissions switched on (it may read its own files and start
 * threads) and without code from strings, so that nothing is won by a way from Python to JavaScript.
 */
void main();

async function main(): Promise<void> {
  const begun = performance.now();
  const { port1, port2 } = new MessageChannel();
  const [answered, interrupt] = [
    new Int32Array(new SharedArrayBuffer(4)),
    new Uint8Array(new SharedArrayBuffer(1)),
  ];
  const workerData: Shared = { port: port2, answered, interrupt };
  const worker = new Worker(path.join(__dirname, "switchboard.js"), {
    workerData,
    transferList: [port2],
  });
  const send = (message: FromKernel): void => {
    worker.postMessage(message);
  };
  worker.on("error", () => process.exit(EXIT_SWITCHBOARD));
  try {
    const shared = { port: port1, answered, interrupt };
    const folders = { packages: path.join(__dirname, "python"), notebook: process.argv[3] ?? "" };
    if (folders.notebook !== "") keepInside([path.dirname(__dirname), folders.notebook]);
    const python = await Interpreter.start(load, folders, shared, send);
    worker.on("message", (message: ToKernel) => {
      if (message.kind !== "run" && message.kind !== "check") return;
      void python.run(message).then((outcome) => {
        send({ kind: "done", id: message.id, outcome });
      });
    });
    send({ kind: "ready", python: python.version, ms: Math.round(performance.now() - begun) });
  } catch (error) {
    send({ kind: "fatal", failure: { kind: "start", message: String(error) } });
  }
}

async function load(): Promise<Pyodide.PyodideAPI> {
  const folder = path.join(__dirname, "..", "pyodide");
  // Its file system asks Node for these by a way that the permissions close.
  Object.assign(process, { binding: () => ({ fs: fs.constants }) });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- copied, not bundled
  const pyodide = require(path.join(folder, "pyodide.js")) as typeof Pyodide;
  // `import js` finds nothing.
  const jsglobals = Object.create(null) as object;
  return await pyodide.loadPyodide({
    indexURL: `${folder}${path.sep}`,
    jsglobals,
    env: { HOME: "/home", FIRST_TOKEN_LANGUAGE: process.argv[2] ?? "en" },
  });
}

const EXIT_SWITCHBOARD = 70;
