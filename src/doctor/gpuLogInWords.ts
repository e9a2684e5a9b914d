import type { Language } from "../protocol/bilingual";
import type { Report } from "../protocol/reports";
import { inLanguage, type Say } from "../text/bilingual";
import { bar, list, plain, table } from "../text/markdown";
import { cardValues, GUIDE_MARK, type Sample, type Summary, summaryOf } from "./gpuLog";
import * as text from "./gpuLogText";
import { missingInWords } from "./missingInWords";
import type { LoadLog } from "./sampleLoads";
import { memory } from "./sizes";

/** What was measured, against the guide's 80 %, with what the number means and what it does not. */
export function gpuLogInWords({ samples, missing }: LoadLog, language: Language): Report {
  const say = inLanguage(language);
  const loads = summariesOf(samples);
  const processor = summaryOf(samples.map((sample) => sample.processor));
  const markdown = [
    `**${say(...conclusion(loads, processor))}**`,
    missing === undefined ? "" : say(text.ENDED_EARLY, missingInWords(missing, say)),
    say(text.MEASURED, samples.length, seconds(samples)),
    `## ${say(text.NUMBERS)}`,
    numbers(loads, processor, samples, say),
    `## ${say(text.COURSE)}`,
    course(loads, processor, say),
    `## ${say(text.MEANING)}`,
    list((loads.length > 0 ? text.ABOUT_GPU : text.ABOUT_PROCESSOR).map((each) => say(each))),
  ];
  return {
    title: say(loads.length > 0 ? text.TITLE : text.PROCESSOR_TITLE),
    markdown: markdown.filter((part) => part !== "").join("\n\n"),
  };
}

/** A line while it is being measured: a gauge for each card, or for the processor. */
export function gaugeOf({ cards, processor }: Sample): string {
  if (cards.length === 0) return `CPU ${percent(processor)} ${bar(processor)}`;
  return cards
    .map(({ index, utilisation, usedBytes, memoryBytes }) => {
      const share = utilisation === undefined ? "?" : `${percent(utilisation)} ${bar(utilisation)}`;
      const used = usedBytes === undefined ? "" : ` ${memory(usedBytes)}`;
      const of = memoryBytes === undefined ? "" : ` / ${memory(memoryBytes)}`;
      return `GPU ${index}: ${share}${used}${of}`;
    })
    .join("  ");
}

interface Load {
  readonly name: string;
  readonly summary: Summary;
  readonly mostBytes: number | undefined;
}

function summariesOf(samples: readonly Sample[]): Load[] {
  return [...cardValues(samples)].flatMap(([name, loads]) => {
    const summary = summaryOf(loads.flatMap(({ utilisation }) => utilisation ?? []));
    const used = loads.flatMap(({ usedBytes }) => usedBytes ?? []);
    if (summary === undefined) return [];
    return [{ name, summary, mostBytes: used.length > 0 ? Math.max(...used) : undefined }];
  });
}

/** The busiest card decides: the others may not be meant to work. */
function conclusion(loads: readonly Load[], processor: Summary | undefined): Parameters<Say> {
  const [best] = [...loads].sort((a, b) => b.summary.mean - a.summary.mean);
  if (best === undefined) return [text.ONLY_PROCESSOR, percent(processor?.mean ?? 0)];
  const { mean, above } = best.summary;
  const values = [plain(best.name), percent(mean), percent(above)];
  if (mean >= GUIDE_MARK) return [text.ABOVE, ...values];
  if (mean < IDLE) return [text.IDLE, ...values];
  const isWaiting = (processor?.mean ?? 0) >= GUIDE_MARK;
  return [isWaiting ? text.WAITING : text.BELOW, ...values];
}

/** Below that nothing is being trained: a desktop alone uses as much. */
const IDLE = 0.05;

function numbers(
  loads: readonly Load[],
  processor: Summary | undefined,
  samples: readonly Sample[],
  say: Say,
): string {
  const row = (name: string, { min, mean, max, above }: Summary, used: string): string[] => [
    ...[name, percent(min), `${percent(mean)} ${bar(mean)}`, percent(max), percent(above)],
    used,
  ];
  const rows = loads.map(({ name, summary, mostBytes }) =>
    row(plain(name), summary, mostBytes === undefined ? "–" : memory(mostBytes)),
  );
  if (processor !== undefined) rows.push(row(say(text.PROCESSOR), processor, "–"));
  const gaps = samples.filter(({ cards }) => cards.length === 0).length;
  const note = loads.length > 0 && gaps > 0 ? `\n\n${say(text.GAPS, gaps)}` : "";
  return table([text.HEAD.map((each) => say(each)), ...rows]) + note;
}

/** Characters of a curve; longer logs are averaged. */
const CURVE_CHARS = 60;
const LEVELS = "▁▂▃▄▅▆▇█";

function course(loads: readonly Load[], processor: Summary | undefined, say: Say): string {
  const lines = loads.map(({ name, summary }) => `${curve(summary.values)}  GPU ${name}`);
  if (processor !== undefined) lines.push(`${curve(processor.values)}  CPU`);
  // A name of a card could end the block of code.
  const safe = lines.join("\n").replaceAll("`", "'");
  return `${say(text.COURSE_ABOUT)}\n\n\`\`\`text\n${safe}\n\`\`\``;
}

function curve(values: readonly number[]): string {
  const perChar = Math.max(1, values.length / CURVE_CHARS);
  const count = Math.ceil(values.length / perChar);
  return Array.from({ length: count }, (_, i) => {
    const part = values.slice(Math.floor(i * perChar), Math.floor((i + 1) * perChar));
    const mean = summaryOf(part)?.mean ?? 0;
    return LEVELS[Math.min(LEVELS.length - 1, Math.floor(mean * LEVELS.length))];
  }).join("");
}

function seconds(samples: readonly Sample[]): number {
  const [first, last] = [samples[0], samples.at(-1)];
  return Math.round(((last?.atMs ?? 0) - (first?.atMs ?? 0)) / 1000);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
