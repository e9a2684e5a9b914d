import type { Language } from "../../protocol/bilingual";
import type { Evidence } from "../../protocol/evidence";
import { inLanguage, type Say } from "../../text/bilingual";
import { code, plain, table } from "../../text/markdown";
import { isImported } from "../evidence/record";
import type { ProgressState, StageProgress, TaskProgress } from "../progress/progressState";
import { dayOf, daysPractised } from "../rhythm/days";
import { skillScores } from "../skillTest/skillScores";
import { badgesOf } from "./badges";
import { LEVEL_WORDS, STATE_WORDS, WORDS as W } from "./words";

export interface PassportFacts {
  readonly state: ProgressState;
  /** In the order of time. */
  readonly evidence: readonly Evidence[];
  /** How many log files are changed, damaged or incomplete. */
  readonly doubtfulFiles: number;
  readonly language: Language;
  readonly nowMs: number;
}

/** What somebody has learned, as Markdown for a README on GitHub: each tick with its evidence. */
export function passport(facts: PassportFacts): string {
  const say = inLanguage(facts.language);
  const parts = [
    `# ${say(W.title)}`,
    ...summary(facts, say),
    `## ${say(W.badges)}`,
    ...badges(facts, say),
    `## ${say(W.steps)}`,
    ...steps(facts, say),
    ...skillTest(facts, say),
    `## ${say(W.what)}`,
    say(W.notProof),
    ...(facts.doubtfulFiles > 0 ? [say(W.doubt, facts.doubtfulFiles)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function summary({ state, evidence, nowMs }: PassportFacts, say: Say): string[] {
  const { verified, declared, skipped } = state.total;
  const counts = [state.tasks.size, verified, declared, skipped] as const;
  return [say(W.summary, dayOf(nowMs), ...counts), say(W.days, daysPractised(evidence))];
}

function badges({ state }: PassportFacts, say: Say): string[] {
  const rows = badgesOf(state).map(({ level, verified, of, isEarned }) => [
    isEarned ? `**${say(LEVEL_WORDS[level])}**` : say(LEVEL_WORDS[level]),
    say(W.ofSteps, verified, of),
    say(isEarned ? W.earned : W.notYet),
  ]);
  return [table([[say(W.level), say(W.verifiedSteps), say(W.badge)], ...rows]), say(W.badgeRule)];
}

function steps({ state, evidence }: PassportFacts, say: Say): string[] {
  const seen = solutionsSeen(evidence);
  const sections = state.stages.flatMap((stage) => stageSection(stage, seen, say));
  return sections.length === 0 ? [say(W.noSteps)] : sections;
}

function stageSection(
  { stage, tasks, counts }: StageProgress,
  seen: ReadonlyMap<string, number>,
  say: Say,
): string[] {
  const done = tasks.filter(({ state }) => state !== "open");
  if (done.length === 0) return [];
  const head = [W.state, W.step, W.evidence, W.date, W.model, W.hash].map((word) => say(word));
  const count = say(W.ofSteps, counts.verified, tasks.length);
  return [
    `### ${plain(say(stage.title))} · ${say(STATE_WORDS.verified)} ${count}`,
    table([head, ...done.flatMap((task) => taskRows(task, seen, say))]),
  ];
}

/** A row for each piece of evidence. */
function taskRows(
  { task, state, proof }: TaskProgress,
  seen: ReadonlyMap<string, number>,
  say: Say,
): string[][] {
  if (state === "open") return [];
  const title = plain(say(task.title));
  const name = state === "verified" ? title : `*${title}*`;
  return proof.map((each, index) => [
    index === 0 ? say(STATE_WORDS[state]) : "",
    index === 0 ? name : "",
    state === "verified" ? evidenceName(each, seen, say) : `*${say(W.ownWord)}*`,
    dayOf(each.atMs),
    each.model === undefined ? "–" : plain(each.model, 60),
    each.hash === undefined ? "–" : code(each.hash.slice(0, SHOWN_HASH_CHARS)),
  ]);
}

const SHOWN_HASH_CHARS = 8;

function evidenceName(each: Evidence, seen: ReadonlyMap<string, number>, say: Say): string {
  const shownMs = seen.get(each.id);
  const name = code(each.id);
  const known = shownMs !== undefined && shownMs < each.atMs ? say(W.afterSolution, name) : name;
  return isImported(each) ? say(W.imported, known) : known;
}

/** When the solution of a check was first shown. */
function solutionsSeen(evidence: readonly Evidence[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { id, kind, atMs } of evidence)
    if (kind === "solutionShown" && !seen.has(id)) seen.set(id, atMs);
  return seen;
}

function skillTest({ evidence }: PassportFacts, say: Say): string[] {
  const scores = skillScores(evidence);
  const [first] = scores;
  if (first === undefined) return [];
  const rows = scores.map(({ day, score, of, atMs }) => {
    const difference = first.day === 0 && day > 0 ? signed(score - first.score) : "–";
    return [say(W.day, day), dayOf(atMs), say(W.ofSteps, score, of), difference];
  });
  const head = [W.when, W.date, W.score, W.difference].map((word) => say(word));
  return [`## ${say(W.skillTest)}`, table([head, ...rows])];
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}
