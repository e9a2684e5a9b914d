import type { Language } from "../protocol/bilingual";
import {
  ALL_TEXTS,
  type CheckResult,
  type DatasetPlan,
  type Finding,
  FINDINGS,
  type Sample,
} from "../protocol/dataset";
import type { Report } from "../protocol/reports";
import { inLanguage, type Say } from "../text/bilingual";
import { code, plain, table } from "../text/markdown";
import { FINDING_TEXTS } from "./findingTexts";
import { FORMATS, MEANWHILE, TEXTS } from "./reportTexts";

/** What was found in a file, for people. Everything from the file is shown as code, cut short. */
export function reportOf(
  name: string,
  plan: DatasetPlan,
  result: CheckResult,
  language: Language,
): Report {
  const say = inLanguage(language);
  const found = FINDINGS.filter((finding) => result.found[finding] > 0);
  const notes = [MEANWHILE[result.meanwhile], result.near === "no room" ? TEXTS.noNear : undefined];
  return {
    title: say(TEXTS.title, plain(name)),
    markdown: [
      verdict(result, found.length, say),
      fileFacts(plan, result, language, say),
      ...notes.filter((note) => note !== undefined).map((note) => `> ${say(note)}`),
      ...(result.documents === 0 ? [] : overview(result, found, language, say)),
      ...found.flatMap((finding) => section(finding, result, say)),
      `## ${say(TEXTS.why)}`,
      say(TEXTS.pitfall),
      say(TEXTS.limits),
    ].join("\n\n"),
  };
}

function verdict({ documents, kept }: CheckResult, kinds: number, say: Say): string {
  if (documents === 0) return say(TEXTS.none);
  const dropped = documents - kept;
  const all = thousands(documents);
  if (dropped > 0)
    return say(
      TEXTS.verdict,
      all,
      thousands(dropped),
      percent(dropped / documents, say),
      thousands(kept),
    );
  return kinds === 0 ? say(TEXTS.clean, all) : say(TEXTS.onlyRepairs, all, kinds);
}

function fileFacts(plan: DatasetPlan, result: CheckResult, language: Language, say: Say): string {
  const format = say(FORMATS[plan.format]);
  const where =
    plan.column === undefined
      ? []
      : [plan.column === ALL_TEXTS ? say(TEXTS.allTexts) : say(TEXTS.column, code(plan.column))];
  const shape = [format, ...where].join(language === "en" ? ", " : "，");
  const seconds = (result.ms / 1000).toFixed(1);
  return say(TEXTS.file, sizeOf(result.bytes), shape, encodingOf(plan, result, say), seconds);
}

function encodingOf(
  { encoding, markBytes }: DatasetPlan,
  { found, documents }: CheckResult,
  say: Say,
) {
  const name = encoding.toUpperCase() + (markBytes > 0 ? " (BOM)" : "");
  const others = found.gbk + found.invalid;
  if (others === 0) return name;
  return found.gbk > documents / 2 ? "GBK" : say(TEXTS.mixed, name);
}

function overview(
  { documents, found }: CheckResult,
  kinds: readonly Finding[],
  language: Language,
  say: Say,
): string[] {
  const name = (finding: Finding): string => say(FINDING_TEXTS[finding].name);
  const rows = kinds.map((finding) => [
    name(finding),
    thousands(found[finding]),
    percent(found[finding] / documents, say),
  ]);
  const missing = FINDINGS.filter((finding) => found[finding] === 0);
  const joint = language === "en" ? ", " : "、";
  const absent = missing.map((finding) => lowerCase(name(finding))).join(joint);
  return [
    `## ${say(TEXTS.found)}`,
    ...(rows.length === 0 ? [] : [table([say(TEXTS.head).split("|"), ...rows])]),
    ...(rows.length > 1 ? [say(TEXTS.overlap)] : []),
    ...(missing.length === 0 ? [] : [say(TEXTS.notFound, absent)]),
  ];
}

function section(finding: Finding, { found, samples }: CheckResult, say: Say): string[] {
  const { name, about, advice } = FINDING_TEXTS[finding];
  const own = samples[finding];
  const isAll = own.length === found[finding];
  const lead = isAll ? say(TEXTS.samples) : say(TEXTS.someSamples, own.length);
  return [
    `## ${say(name)} (${thousands(found[finding])})`,
    plainText(say(about)),
    `**${say(TEXTS.advice)}** ${plainText(say(advice))}`,
    ...(own.length === 0 ? [] : [lead, sampleTable(finding, own, say)]),
  ];
}

function sampleTable(finding: Finding, samples: readonly Sample[], say: Say): string {
  const [line, text] = [say(TEXTS.line), say(TEXTS.text)];
  switch (finding) {
    case "exact":
      return table([
        [line, say(TEXTS.sameAs), text],
        ...samples.map((each) => [String(each.line), String(each.earlier?.line), code(each.text)]),
      ]);
    case "near":
      return table([
        [line, say(TEXTS.similarTo), say(TEXTS.similarity), text, say(TEXTS.earlier)],
        ...samples.map(({ line: at, earlier, similarity = 0, text: own }) => [
          String(at),
          String(earlier?.line),
          percent(similarity, say),
          code(own),
          code(earlier?.text ?? ""),
        ]),
      ]);
    default:
      return table([[line, text], ...samples.map((each) => [String(each.line), code(each.text)])]);
  }
}

/** Our own sentences name tags and codes, which a page would take for its own. */
function plainText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[<&]/g, "\\$&")))
    .join("");
}

/** The same in all languages: 1,234. */
function thousands(count: number): string {
  return count.toLocaleString("en-US");
}

function percent(share: number, say: Say): string {
  if (share > 0 && share < 0.001) return say(TEXTS.little);
  return say(TEXTS.percent, (100 * share).toFixed(1));
}

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

function lowerCase(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
