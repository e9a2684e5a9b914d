import fs from "node:fs";
import path from "node:path";
import type { PyodideAPI } from "pyodide";
import type { CellOutcome, FromKernel, MimeBundle, ToKernel } from "../protocol/kernel";
import { askAndWait, type Shared, sleep } from "./mailbox";
import { Output } from "./output";

/** In Python's own file system. */
const PACKAGES = "/lib/first-token";
const NOTEBOOK = "/notebook";

/** Python, with nothing of the host but the few functions of `first_token_bridge`. */
export class Interpreter {
  readonly #output: Output;
  #cellId = 0;
  #runner: Runner | undefined;

  private constructor(
    private readonly python: PyodideAPI,
    private readonly shared: Shared,
    private readonly send: (message: FromKernel) => void,
  ) {
    this.#output = new Output((name, text) => {
      send({ kind: "stream", id: this.#cellId, name, text });
    });
  }

  /**
   * @param packages folder of Python packages that cells can import
   * @param notebook folder that cells work in; empty for none
   */
  static async start(
    load: () => Promise<PyodideAPI>,
    { packages, notebook }: { packages: string; notebook: string },
    shared: Shared,
    send: (message: FromKernel) => void,
  ): Promise<Interpreter> {
    const found = new Interpreter(await load(), shared, send);
    found.#prepare(packages);
    if (notebook !== "") found.#enter(notebook);
    return found;
  }

  get version(): string {
    return String(this.python.runPython("import platform; platform.python_version()"));
  }

  async run(order: Order): Promise<CellOutcome> {
    if (this.#runner === undefined) throw new Error("The interpreter was not prepared");
    this.#cellId = order.id;
    this.#output.begin();
    Atomics.store(this.shared.interrupt, 0, 0);
    try {
      return JSON.parse(await start(this.#runner, order)) as CellOutcome;
    } catch (error) {
      // An interrupt between two cells, or a fault of ours.
      const message = error instanceof Error ? error.message : String(error);
      return { kind: "error", name: "KernelError", message, traceback: message };
    }
  }

  #prepare(packages: string): void {
    const { python } = this;
    for (const name of ["stdout", "stderr"] as const) {
      const set = name === "stdout" ? python.setStdout : python.setStderr;
      set.call(python, {
        write: (bytes: Uint8Array) => {
          this.#output.write(name, bytes);
          return bytes.length;
        },
      });
    }
    python.setInterruptBuffer(this.shared.interrupt);
    python.registerJsModule("first_token_bridge", this.#bridge());
    copyInto(python, packages, PACKAGES);
    python.runPython(`import sys; sys.path.insert(0, "${PACKAGES}")`);
    this.#runner = python.pyimport("first_token.runner") as Runner;
  }

  #enter(folder: string): void {
    this.python.mountNodeFS(NOTEBOOK, folder);
    this.python.runPython(`import os; os.chdir("${NOTEBOOK}")`);
  }

  /** Functions, not an object of the host: nothing else can be reached from them. */
  #bridge(): Record<string, unknown> {
    const check = (): void => {
      this.python.checkInterrupt();
    };
    const show = (kind: "display" | "result") => (json: string) => {
      this.send({ kind, id: this.#cellId, data: JSON.parse(json) as MimeBundle });
    };
    return {
      display: show("display"),
      result: show("result"),
      sleep: (ms: number) => {
        sleep(ms, check);
      },
      ask: (prompt: string, password: boolean) => {
        const question = { kind: "ask", id: this.#cellId, prompt, password };
        // Python's None is undefined; null is something else.
        return askAndWait(this.shared, question, check) ?? undefined;
      },
      call: (request: string) =>
        askAndWait(this.shared, { kind: "call", id: this.#cellId, request }, check) ?? undefined,
    };
  }
}

async function start(runner: Runner, order: Order): Promise<string> {
  if (order.kind === "run") return await runner.run(order.code, order.cell);
  return runner.check(order.source, order.name, order.output);
}

function copyInto(python: PyodideAPI, from: string, to: string): void {
  const files = python.FS as FileSystem;
  files.mkdirTree(to);
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), `${to}/${entry.name}`];
    if (entry.isDirectory()) copyInto(python, source, target);
    else if (entry.name.endsWith(".py")) files.writeFile(target, fs.readFileSync(source));
  }
}

type Order = Extract<ToKernel, { kind: "run" | "check" }>;

/** Functions of first_token/runner.py; both give a CellOutcome as JSON. */
interface Runner {
  run(code: string, cell: string): Promise<string>;
  check(source: string, name: string, output: string): string;
}

/** What is used of Emscripten's; its own types are wanting. */
interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(path: string, content: Uint8Array): void;
}
