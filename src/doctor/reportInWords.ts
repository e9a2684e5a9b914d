import os from "node:os";
import type { Language } from "../protocol/bilingual";
import type { Report } from "../protocol/reports";
import { inLanguage, type Say } from "../text/bilingual";
import { code, list, plain, table } from "../text/markdown";
import { abilitiesOf } from "./abilities";
import { checklist } from "./checklist";
import type { Asked, Findings } from "./findings";
import { judge } from "./judgement";
import { nextSteps } from "./nextSteps";
import * as text from "./reportText";
import { short } from "./sizes";

/** The doctor's findings for a person: what, beside what lists ask for, and what can be done here. */
export function reportInWords(findings: Findings, language: Language): Report {
  const say = inLanguage(language);
  const markdown = [
    conclusion(findings, say),
    when(findings, language, say),
    `## ${say(text.FOUND)}`,
    table(checklist(findings, say)),
    `## ${say(text.ABILITIES)}`,
    abilities(findings, say),
    `## ${say(text.NEXT)}`,
    list(nextSteps(findings, say)),
    `## ${say(text.GUIDE)}`,
    list(text.ABOUT_THE_GUIDE.map((each) => say(each))),
    `## ${say(text.ASKED)}`,
    asked(findings.asked, say),
  ].join("\n\n");
  return { title: say(text.TITLE), markdown: withoutHome(markdown) };
}

function conclusion(findings: Findings, say: Say): string {
  const { state, gpu } = judge(findings);
  return `**${say(text.CONCLUSION[state], plain(gpu?.name ?? ""))}**`;
}

function when({ atMs, machine }: Findings, language: Language, say: Say): string {
  const at = new Date(atMs).toLocaleString(language === "en" ? "en-GB" : "zh-CN");
  const system = SYSTEMS[machine.platform] ?? machine.platform;
  const lines = [say(text.WHEN, at, system, machine.arch)];
  if (machine.remote !== undefined) lines.push(say(text.REMOTE, plain(machine.remote)));
  return lines.join(" ");
}

function abilities(findings: Findings, say: Say): string {
  const { state } = judge(findings);
  const rows = abilitiesOf(findings).map(({ verdict, what, why }) => [
    say(text.VERDICT[verdict]),
    say(what),
    say(why),
  ]);
  const head = [say(text.VERDICT_HEAD), say(text.WHAT), say(text.WHY)];
  const later = state === "gpuUnused" || state === "gpuFailed" ? `\n\n${say(text.LATER)}` : "";
  return table([head, ...rows]) + later;
}

function asked(all: readonly Asked[], say: Say): string {
  if (all.length === 0) return say(text.NOTHING_ASKED);
  const head = [say(text.PROGRAM), say(text.OUTCOME), say(text.TIME)];
  const rows = all.map(({ program, end, code: exit, ms }) => [
    code(program),
    say(text.END[end], exit ?? "?"),
    ms < 1000 ? `${Math.round(ms)} ms` : `${short(ms / 1000)} s`,
  ]);
  return `${say(text.ASKED_ABOUT)}\n\n${table([head, ...rows])}`;
}

/** The name of a person's account is nobody's business where a report is shown for help. */
function withoutHome(markdown: string): string {
  const home = os.homedir();
  return home.length > 1 ? markdown.replaceAll(home, "~") : markdown;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  linux: "Linux",
  darwin: "macOS",
  win32: "Windows",
};
