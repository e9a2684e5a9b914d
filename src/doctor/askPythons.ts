import { absent, firstLine, limitOf } from "./askNvidia";
import type { Bench } from "./bench";
import type { Findings, Missing } from "./findings";
import { MOST_PYTHONS } from "./limits";
import { parseProbe, type PythonAnswer, type Torch } from "./python";
import { PYTHON_PROBE } from "./pythonProbe";
import type { Ran } from "../programs/runProgram";

type Answer = Pick<Findings, "python" | "products">;

/** The first Python that has PyTorch, or else the first that answers. */
export async function askPythons(bench: Bench): Promise<Answer> {
  const isWindows = bench.platform === "win32";
  const programs = await bench.find(...(isWindows ? ["py", "python", "python3"] : NAMES));
  let best: PythonAnswer | undefined;
  let missing: Missing = absent(programs).missing;
  const endMs = performance.now() + bench.limits.pythonMs;
  for (const program of programs.files.slice(0, MOST_PYTHONS)) {
    const leftMs = endMs - performance.now();
    if (leftMs <= 0) break;
    if (!(await mayRun(program, bench))) continue;
    const words = /\bpy\.exe$/i.test(program) ? ["-3"] : [];
    bench.tell("torch");
    const ran = await bench.run(program, [...words, "-E", "-c", PYTHON_PROBE], leftMs);
    const answer = parseProbe(ran.stdout, endOf(ran));
    if (answer === undefined) missing = failure(ran);
    else if (best === undefined || rank(answer) > rank(best)) best = answer;
    if (best?.python.torch.state === "found") break;
  }
  if (best === undefined) return { python: { missing }, products: [] };
  return { python: { found: best.python }, products: best.products };
}

const NAMES = ["python3", "python"];

/** A PyTorch that is there and broken says more than none. */
function rank({ python: { torch, version } }: PythonAnswer): number {
  if (torch.state === "found") return 3;
  if (torch.state !== "notInstalled") return 2;
  return version.startsWith("2.") ? 0 : 1;
}

/** What the probe's end means for PyTorch, where it has not told itself. */
function endOf(ran: Ran): Torch {
  if (ran.end === "timeout") return { state: "timeout" };
  const how = ran.end === "exited" ? `exit code ${ran.code ?? "?"}` : ran.end;
  return { state: "broken", said: lastLine(ran.stderr) || how };
}

function failure(ran: Ran): Missing {
  const limit = limitOf(ran);
  if (limit !== undefined) return limit;
  const why = ran.code === 0 ? "unreadable" : "failed";
  return { why, said: firstLine(`${ran.stdout}\n${ran.stderr}`) };
}

function lastLine(text: string): string {
  return text.trim().split(/\r?\n/).at(-1)?.slice(0, 300) ?? "";
}

/**
 * On a Mac without the command line tools `/usr/bin/python3` opens a window that asks to install
 * them. `xcode-select` tells whether they are there, and opens nothing.
 */
async function mayRun(program: string, { platform, run, limits }: Bench): Promise<boolean> {
  if (platform !== "darwin" || !program.startsWith("/usr/bin/")) return true;
  return (await run("/usr/bin/xcode-select", ["-p"], limits.nvccMs)).code === 0;
}
