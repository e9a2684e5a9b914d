import type { ExplanationNote, TextRange } from "../explanation";
import { sentence } from "./polish";
import type { Teller } from "./teller";

export interface Circumstances {
  /** What was explained. */
  readonly explained: TextRange;
  readonly isWidened: boolean;
  /** There were too many sentences. */
  readonly isCut: boolean;
  /** Of the last sentence. */
  readonly last: TextRange;
  /** Lines that are no valid Python, from 0. */
  readonly broken: readonly number[];
  readonly isEmpty: boolean;
  /** The language around the Python. */
  readonly around: "markdown" | undefined;
}

/** What the reader has to know besides the sentences. */
export function notesOf(t: Teller, circumstances: Circumstances): ExplanationNote[] {
  const { explained: range, isWidened, isCut, last, broken, isEmpty, around } = circumstances;
  const notes: ExplanationNote[] = [];
  const add = (kind: ExplanationNote["kind"], en: string, zh: string): void => {
    notes.push({ kind, text: sentence(t.say(en, zh), ".", t.language), range });
  };
  const [from, to] = [range.start.line + 1, range.end.line + 1];
  if (around !== undefined)
    add(
      "language",
      "only the Python blocks of this document are read",
      "只读这篇文档中的 Python 代码块",
    );
  if (isWidened) {
    const what =
      from === to
        ? t.say(`line ${from}`, `第 ${from} 行`)
        : t.say(`lines ${from} to ${to}`, `第 ${from} 到 ${to} 行`);
    add(
      "widened",
      `the selection cut a statement, so whole statements are explained: ${what}`,
      `选区截断了语句，因此讲解完整的语句：${what}`,
    );
  }
  if (broken.length > 0) {
    const numbers = runs(broken.map((line) => line + 1));
    const isOne = broken.length === 1;
    add(
      "broken",
      `${isOne ? "line" : "lines"} ${t.and(numbers)} ${isOne ? "is" : "are"} not valid Python and left out`,
      `第 ${numbers.join("、")} 行不是有效的 Python，没有讲解`,
    );
  }
  if (isCut)
    add(
      "cut",
      `this is much code: explained up to line ${last.end.line + 1}; select a smaller part to read on`,
      `代码较长，只讲解到第 ${last.end.line + 1} 行；要看后面的内容，请选中较小的一段`,
    );
  if (isEmpty && broken.length === 0)
    add("empty", "there is no statement here to explain", "这里没有可以讲解的语句");
  return notes;
}

/** 1, 2, 3, 7 → “1–3”, “7” */
export function runs(numbers: readonly number[]): string[] {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}
