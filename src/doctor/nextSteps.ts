import type { Bilingual } from "../protocol/bilingual";
import type { Say } from "../text/bilingual";
import { plain } from "../text/markdown";
import { type Findings, foundIn } from "./findings";
import { judge } from "./judgement";
import * as text from "./nextStepsText";
import type { Torch } from "./python";
import { isOlder } from "./sizes";

/** What to do next on this very computer, the most useful first; Markdown. */
export function nextSteps(findings: Findings, say: Say): string[] {
  const { cards, python, machine } = findings;
  const steps: (Bilingual | undefined | string)[] = [
    isNot(cards, "notAsked") ? undefined : text.TRUST,
    ...cardSteps(findings),
    ...torchSteps(findings, say),
    ...pythonSteps(python),
    isAbsent(python) && judge(findings).gpu !== undefined ? text.TORCH_GPU : undefined,
    (foundIn(machine.disk)?.freeBytes ?? Infinity) < 5e9 ? text.DISK : undefined,
    judge(findings).gpu === undefined && isNot(cards, "notAsked") ? text.CLOUD : undefined,
    text.LESSONS,
  ];
  return steps.flatMap((step) =>
    step === undefined ? [] : [typeof step === "string" ? step : say(step)],
  );
}

function cardSteps({ cards }: Findings): (Bilingual | undefined)[] {
  if ("found" in cards) return [];
  const { why } = cards.missing;
  if (why === "noDriver" || why === "timeout") return [text.DRIVER];
  return why === "noDevice" ? [text.NO_DEVICE] : [];
}

function torchSteps(findings: Findings, say: Say): (Bilingual | undefined | string)[] {
  const python = foundIn(findings.python);
  if (python === undefined) return [];
  const { torch } = python;
  const { state, gpu } = judge(findings);
  if (torch.state === "broken") return [text.TORCH_BROKEN];
  if (torch.state === "timeout") return [text.TORCH_TIMEOUT];
  if (torch.state === "notInstalled") return [gpu === undefined ? text.TORCH_CPU : text.TORCH_GPU];
  if (state === "gpuFailed") return [gpuFailure(findings, say)];
  if (state !== "gpuUnused") return [isOlder(torch.version, "2.0") ? text.TORCH_OLD : undefined];
  return [unused(torch, foundIn(findings.cards)?.driverCuda)];
}

/** Why a PyTorch that works does not see a card that is there. */
function unused(torch: Extract<Torch, { state: "found" }>, driverCuda: string | undefined) {
  if (torch.cuda === undefined) return text.TORCH_WITHOUT_CUDA;
  if (driverCuda !== undefined && isOlder(driverCuda, torch.cuda)) return text.DRIVER_OLD;
  return text.TORCH_BLIND;
}

function gpuFailure({ products }: Findings, say: Say): string {
  const failed = products.find(({ device }) => device !== "cpu")?.failed ?? "";
  if (/no kernel image/i.test(failed)) return say(text.NO_KERNEL);
  if (/out of memory/i.test(failed)) return say(text.OUT_OF_MEMORY);
  return say(text.GPU_FAILED, plain(failed));
}

function pythonSteps(found: Findings["python"]): (Bilingual | undefined)[] {
  if ("missing" in found) {
    const { why } = found.missing;
    if (why === "notAsked") return [];
    return [why === "inWorkspace" ? text.PYTHON_INSIDE : text.PYTHON];
  }
  const { version, bits } = found.found;
  if (bits === 32) return [text.PYTHON_NARROW];
  return [isOlder(version, "3.10") ? text.PYTHON_OLD : undefined];
}

function isAbsent(python: Findings["python"]): boolean {
  return "missing" in python && python.missing.why === "notInstalled";
}

function isNot(found: Findings["cards"], why: string): boolean {
  return "found" in found || found.missing.why !== why;
}
