import type { Language } from "../protocol/bilingual";
import type { Grammars } from "../syntax/grammars";
import type {
  Explanation,
  ExplainRequest,
  ExplanationGroup,
  ExplanationNote,
  ExplanationSentence,
  TextRange,
} from "./explanation";
import { fences } from "./reading/fences";
import { grouped, type Group } from "./reading/groups";
import type { Lines } from "./reading/lines";
import { mend, type Parse } from "./reading/mend";
import { namesIn } from "./reading/names";
import { notesOf } from "./reading/notes";
import { outline } from "./reading/outline";
import { tellerOf } from "./reading/reader";
import { selected } from "./reading/selection";
import { unitsOf } from "./reading/units";
import type { Told } from "./reading/walk";
import { windowOf } from "./reading/window";

/** Sentences of one explanation; a reader who wants more selects less at a time. */
export const MOST_SENTENCES = 300;

/** What the code does, statement by statement. */
export async function explain(request: ExplainRequest, grammars: Grammars): Promise<Explanation> {
  await grammars.load(request.languageId === "markdown" ? "python" : request.languageId);
  return explainNow(request, grammars);
}

/** The same at once, where the grammar is loaded already. */
export function explainNow(request: ExplainRequest, grammars: Grammars): Explanation {
  const { languageId, language } = request;
  const parse: Parse = (text) =>
    grammars.parseNow(text, languageId === "markdown" ? "python" : languageId);
  // As VS Code counts lines; a byte order mark is no part of them.
  const source = request.source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (languageId === "python") return explainPython(source, request.range, language, parse);
  if (languageId === "markdown") {
    const python = fences(source);
    if (python !== undefined)
      return explainPython(python, request.range, language, parse, "markdown");
  }
  return outline(source, request, parse);
}

function explainPython(
  source: string,
  range: TextRange | undefined,
  language: Language,
  parse: Parse,
  around?: "markdown",
): Explanation {
  const { text, firstLine, whole, imports } = windowOf(source, range);
  const mended = mend(text, parse);
  if (mended === undefined) return nothing(language, whole);
  const { root, lines, replaced } = mended;
  const [from, to] =
    range === undefined
      ? [0, text.length]
      : [range.start, range.end].map(({ line, character }) =>
          lines.index({ line: line - firstLine, character }),
        );
  const selection = selected(root, lines, mended.source, from ?? 0, to ?? 0);
  const t = tellerOf(language, namesIn(root, imports));
  const units = unitsOf(t, selection.statements, MOST_SENTENCES, replaced, lines);
  const groups = grouped(t, units);
  const place = (start: number, end: number): TextRange =>
    moved(lines.range(start, end), firstLine);
  const explained = place(selection.start, selection.end);
  const told = groups.flatMap((group) => group.told);
  const notes = notesOf(t, {
    explained,
    isWidened: selection.isWidened,
    isCut: told.length >= MOST_SENTENCES,
    last: told.length === 0 ? explained : place(told.at(-1)?.start ?? 0, told.at(-1)?.end ?? 0),
    broken: brokenLines(selection.start, selection.end, lines, mended, firstLine),
    isEmpty: told.length === 0,
    around,
  });
  return {
    language,
    range: explained,
    groups: groups.map((group) => groupOf(group, place)),
    notes,
  };
}

function groupOf(
  { heading, told }: Group,
  place: (start: number, end: number) => TextRange,
): ExplanationGroup {
  const [first, last] = [told[0], told.at(-1)];
  const end = Math.max(...told.map((each) => each.end));
  const range = place(first?.start ?? 0, last === undefined ? 0 : end);
  return { heading, range, sentences: told.map((each) => sentenceOf(each, place)) };
}

function sentenceOf(
  told: Told,
  place: (start: number, end: number) => TextRange,
): ExplanationSentence {
  const { text, start, end, depth, isGeneric, isNote } = told;
  return { text, range: place(start, end), depth, isGeneric, isNote };
}

function moved({ start, end }: TextRange, lines: number): TextRange {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

/** Lines of the selection that are no valid Python, from 0 in the whole file. */
function brokenLines(
  start: number,
  end: number,
  lines: Lines,
  { root, replaced }: NonNullable<ReturnType<typeof mend>>,
  firstLine: number,
): number[] {
  const found = new Set<number>();
  for (const [line, { kind }] of replaced) if (kind === "broken") found.add(line);
  for (const error of root.within("ERROR"))
    for (
      let line = lines.at(error.start);
      line <= lines.at(Math.max(error.start, error.end - 1));
      line++
    )
      if (lines.line(line).trim() !== "") found.add(line);
  const [from, to] = [lines.at(start), lines.at(end)];
  return [...found]
    .filter((line) => line >= from && line <= to)
    .sort((a, b) => a - b)
    .map((line) => line + firstLine);
}

function nothing(language: Language, range: TextRange): Explanation {
  const text =
    language === "en"
      ? "The reader of Python is not available here, so there is no explanation."
      : "这里无法读取 Python 语法，因此没有讲解。";
  return {
    language,
    range,
    groups: [],
    notes: [{ kind: "unavailable", text, range } satisfies ExplanationNote],
  };
}
