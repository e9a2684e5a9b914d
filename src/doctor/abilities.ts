import type { Bilingual } from "../protocol/bilingual";
import { ABILITY_TEXT, type Words } from "./abilityText";
import { type Findings, foundIn } from "./findings";
import { judge } from "./judgement";

/** Something that one may want to do with models, and whether this computer can. */
export interface Ability {
  readonly id: string;
  readonly verdict: "yes" | "tight" | "no";
  readonly what: Bilingual;
  readonly why: Bilingual;
}

/** From what always works to what hardly any computer can. */
export function abilitiesOf(findings: Findings): Ability[] {
  const ram = findings.machine.memoryBytes / GIB;
  const gpu = gpuGigabytes(findings);
  const free = freeDisk(findings);
  return [
    ability("lessons", "yes", ABILITY_TEXT.lessons),
    ability("completion", ram >= 2 ? "yes" : "tight", ABILITY_TEXT.completion),
    ability(
      "runSmall",
      Math.max(ram - 2, gpu) >= 3 && free >= 5 ? "yes" : "no",
      ABILITY_TEXT.runSmall,
    ),
    ability("run7b", gpu >= 8 ? "yes" : ram >= 15 || gpu >= 6 ? "tight" : "no", ABILITY_TEXT.run7b),
    ability(
      "loraSmall",
      gpu >= 8 ? "yes" : ram >= 7 || gpu >= 6 ? "tight" : "no",
      ABILITY_TEXT.loraSmall,
    ),
    ability("qlora7b", gpu >= 15 ? "yes" : gpu >= 10 ? "tight" : "no", ABILITY_TEXT.qlora7b),
    ability("lora7b", gpu >= 40 ? "yes" : gpu >= 22 ? "tight" : "no", ABILITY_TEXT.lora7b),
    ability("gpt3", "no", ABILITY_TEXT.gpt3),
  ];
}

const GIB = 2 ** 30;

/** Of one card, whether PyTorch can use it already or not; 0 where there is none. */
function gpuGigabytes(findings: Findings): number {
  const sizes = (foundIn(findings.cards)?.cards ?? []).map(({ memoryBytes = 0 }) => memoryBytes);
  return Math.max(judge(findings).gpu?.bytes ?? 0, ...sizes) / GIB;
}

/** Gigabytes; an unknown disk is no reason to say no. */
function freeDisk({ machine }: Findings): number {
  return (foundIn(machine.disk)?.freeBytes ?? Infinity) / 1e9;
}

function ability(
  id: string,
  verdict: Ability["verdict"],
  { what, yes, tight = yes, no = yes }: Words,
): Ability {
  return { id, verdict, what, why: { yes, tight, no }[verdict] };
}
