import type { Bench } from "./bench";
import type { Findings, Found, Missing } from "./findings";
import type { Programs } from "../programs/findPrograms";
import { CARD_QUERY, failureOf, parseCards, parseDriverCuda, parseNvcc } from "./nvidia";
import type { Ran } from "../programs/runProgram";

/** NVIDIA's cards, by the program that comes with their driver. */
export async function askCards({ find, run, limits }: Bench): Promise<Findings["cards"]> {
  const programs = await find("nvidia-smi");
  const [program] = programs.files;
  if (program === undefined) return absent(programs);
  const ran = await run(program, CARD_QUERY, limits.nvidiaMs);
  const missing = limitOf(ran);
  if (missing !== undefined) return { missing };
  const cards = parseCards(ran.stdout);
  if (cards.cards.length === 0) {
    const text = `${ran.stdout}\n${ran.stderr}`.trim();
    const why = ran.code === 0 && text !== "" ? "unreadable" : failureOf(text);
    return { missing: { why, said: firstLine(text) } };
  }
  // The newest CUDA of the driver stands in the head of the overview alone.
  const overview = await run(program, [], limits.nvidiaMs);
  const driverCuda = parseDriverCuda(overview.stdout);
  return { found: driverCuda === undefined ? cards : { ...cards, driverCuda } };
}

export async function askNvcc({ find, run, limits }: Bench): Promise<Found<string>> {
  const programs = await find("nvcc");
  const [program] = programs.files;
  if (program === undefined) return absent(programs);
  const ran = await run(program, ["--version"], limits.nvccMs);
  const missing = limitOf(ran);
  if (missing !== undefined) return { missing };
  const found = parseNvcc(ran.stdout);
  if (found !== undefined) return { found };
  const why = ran.code === 0 ? "unreadable" : "failed";
  return { missing: { why, said: firstLine(`${ran.stdout}\n${ran.stderr}`) } };
}

export function absent({ leftOut: [one] }: Programs): { missing: Missing } {
  return {
    missing: one === undefined ? { why: "notInstalled" } : { why: "inWorkspace", said: one },
  };
}

/** Undefined where the program came to its end. */
export function limitOf({ end, stderr }: Ran): Missing | undefined {
  if (end === "timeout" || end === "tooMuch") return { why: end };
  if (end === "notStarted") return { why: "failed", said: firstLine(stderr) };
  return undefined;
}

export function firstLine(text: string): string {
  return text.trim().split(/\r?\n/)[0]?.slice(0, 200) ?? "";
}
