import type { Language } from "../protocol/bilingual";
import type { Report } from "../protocol/reports";
import { inLanguage, type Say } from "../text/bilingual";
import { code, list, plain, table } from "../text/markdown";
import { isFine, type Judged, TESTS_TIMEOUT_MS, type Verdict } from "./judge";
import type { Project } from "./projectMark";
import * as text from "./reportText";
import type { TestOutcome } from "./testRun";

/** What a check has found, for a person: the outcome first, then each test, then why it failed. */
export function reportInWords(project: Project, verdict: Verdict, language: Language): Report {
  const say = inLanguage(language);
  const parts = [conclusion(project, verdict, say)];
  if (verdict.kind === "judged") {
    if (project.template.isContest === true) parts.push(say(text.BOARD));
    parts.push(...tests(verdict, say));
    const { run, where } = verdict;
    const place = code(project.folder);
    parts.push(say(text.ABOUT, plain(run.python), say(text.WHERE[where]), place));
  }
  const title = say(text.TITLE, project.template.title[language]);
  return { title, markdown: parts.filter((part) => part !== "").join("\n\n") };
}

function conclusion(project: Project, verdict: Verdict, say: Say): string {
  if (verdict.kind === "changed") return `${say(text.CHANGED)}\n\n${list(verdict.files.map(code))}`;
  if (verdict.kind === "judged")
    return project.template.isContest === true
      ? score(verdict, say)
      : outcome(project, verdict, say);
  const { end, stderr, stdout } = verdict.ran;
  if (end === "timeout") return say(text.TIMEOUT, TESTS_TIMEOUT_MS / 1000);
  if (end === "tooMuch") return say(text.TOO_MUCH);
  return `${say(text.NO_RESULT)}\n\n${block((stderr || stdout).trim().slice(-MOST_CHARS))}`;
}

function outcome({ template }: Project, verdict: Judged, say: Say): string {
  const { run, isPassed, isWritten, missing } = verdict;
  if (isPassed) return say(text.PASSED);
  if (run.error !== undefined) return `${say(text.STOPPED_EARLY)}\n\n${block(run.error)}`;
  const failed = run.tests.filter((test) => !isFine(test)).length + missing.length;
  if (failed === 0) return say(text.UNWRITTEN_PASSES, template.main);
  const lead = say(text.SOME_FAIL, failed, run.tests.length + missing.length);
  return isWritten ? lead : `${lead} ${say(text.UNWRITTEN, template.main)}`;
}

function score({ run, isPassed }: Judged, say: Say): string {
  const found = run.score ?? { error: run.error ?? "" };
  if ("error" in found) return say(text.NO_SCORE, plain(found.error));
  const { points, baseline, margin, isCopied } = found;
  const [own, other] = [points, baseline].map((each) => each.toFixed(2));
  if (isCopied) return say(text.COPIED, own ?? "");
  if (isPassed)
    return say(text.PASSED_CONTEST, own ?? "", other ?? "", (points - baseline).toFixed(2));
  return say(text.LOW_SCORE, own ?? "", other ?? "", (baseline + margin).toFixed(2));
}

function tests({ run, missing }: Judged, say: Say): string[] {
  const rows = run.tests.map(({ outcome, title, message }) => {
    const reason = outcome === "skipped" && message !== "" ? `: ${plain(message)}` : "";
    return [say(text.OUTCOME[outcome]), plain(title) + reason];
  });
  const absent = missing.map((name) => [say(text.MISSING), code(name)]);
  const all = [...rows, ...absent];
  if (all.length === 0) return [];
  const failed = run.tests.filter((test) => !isFine(test));
  return [
    `## ${say(text.TESTS)}`,
    table([[say(text.RESULT), say(text.WHAT)], ...all]),
    ...(failed.length === 0 ? [] : [`## ${say(text.WHY)}`, ...failed.map(why)]),
  ];
}

function why({ title, message, trace }: TestOutcome): string {
  return `**${plain(title)}**\n\n${block([trace, message].filter((each) => each !== "").join("\n\n"))}`;
}

/** Text of others, line by line as it is; no run of backticks in it can end the block. */
function block(content: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${content}\n${fence}`;
}

const MOST_CHARS = 2000;
