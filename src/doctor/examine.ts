import { askCards, askNvcc } from "./askNvidia";
import { askPythons } from "./askPythons";
import { atBench, type Bench, type BenchOptions } from "./bench";
import type { Findings, Found } from "./findings";
import { readMachine } from "./machine";
import { JAVASCRIPT_PRODUCT, type Product, parseProduct } from "./product";
import { probeLines } from "./pythonProbe";

export interface ExamineOptions extends BenchOptions {
  /** Where First Token keeps its files; their disk is looked at. */
  readonly storage: string;
  /** In a workspace that is not trusted no program is started. */
  readonly isTrusted: boolean;
  /** "ssh-remote", "wsl", … */
  readonly remote?: string;
}

/**
 * Looks at the whole computer, program by program, each with a limit of time and output.
 *
 * @throws where it was cancelled
 */
export async function examine(options: ExamineOptions): Promise<Findings> {
  return await atBench(options, async (bench) => {
    const { signal, isTrusted, storage, remote } = options;
    bench.tell("machine");
    const machine = await readMachine(storage, bench.limits.diskMs);
    const answers = isTrusted ? await askPrograms(bench) : NOT_ASKED;
    const products = [...answers.products];
    if (!products.some(({ failed }) => failed === undefined)) {
      bench.tell("product");
      products.push(await multiplyHere(bench));
    }
    signal.throwIfAborted();
    return {
      ...{ ...answers, products, asked: bench.asked, atMs: Date.now() },
      machine: remote === undefined ? machine : { ...machine, remote },
    };
  });
}

/** The cards alone: for tools that only want to know what fits. */
export async function examineCards(
  options: BenchOptions & { readonly isTrusted: boolean },
): Promise<Findings["cards"]> {
  return options.isTrusted ? await atBench(options, askCards) : UNTRUSTED;
}

async function askPrograms(bench: Bench) {
  bench.tell("cards");
  const cards = await askCards(bench);
  const nvcc = await askNvcc(bench);
  bench.tell("python");
  return { cards, nvcc, ...(await askPythons(bench)) };
}

const UNTRUSTED: Found<never> = { missing: { why: "notAsked" } };
const NOT_ASKED = { cards: UNTRUSTED, nvcc: UNTRUSTED, python: UNTRUSTED, products: [] };

/** In the editor's own JavaScript, where nothing else is there. */
async function multiplyHere({ run, limits }: Bench): Promise<Product> {
  // In VS Code's extension host `process.execPath` may be Electron.
  const env = { ELECTRON_RUN_AS_NODE: "1" };
  const ran = await run(process.execPath, ["-e", JAVASCRIPT_PRODUCT], limits.productMs, env);
  const [line] = probeLines(ran.stdout);
  const product = line && parseProduct(line, "javascript");
  if (product !== undefined) return product;
  const failed = ran.end === "exited" ? ran.stderr.trim().slice(-300) : ran.end;
  return { by: "javascript", device: "cpu", size: 256, failed };
}
