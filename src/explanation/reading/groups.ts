import type { Goal } from "./goals";
import type { Node } from "./node";
import { sentence } from "./polish";
import { goalInWords } from "./purposeWords";
import { goal } from "./purposes";
import type { Teller } from "./teller";
import type { Told } from "./walk";

/** A statement with all that is told of it and of what it contains. */
export interface Unit {
  readonly node: Node;
  readonly told: readonly Told[];
  /** The same for what it contains, where it is long enough to be divided. */
  readonly inside?: readonly Unit[];
}

export interface Group {
  readonly heading: string | undefined;
  readonly told: readonly Told[];
}

/** Neighbours of one purpose under one heading, single ones as a chain: “First it …, then …”. */
export function grouped(t: Teller, units: readonly Unit[]): Group[] {
  const drafts = draftsOf(units);
  return drafts.map((draft) => {
    const peers = drafts.filter(({ level, goals }) => level === draft.level && goals.length > 0);
    const at = peers.indexOf(draft);
    if (at < 0) return { heading: undefined, told: draft.told };
    const isLast = at === peers.length - 1 && draft.isEnd === true;
    const place = peers.length === 1 ? "only" : at === 0 ? "first" : isLast ? "last" : "middle";
    return { heading: headingOf(t, draft.goals, place), told: draft.told };
  });
}

interface Draft {
  /** Runs of one purpose; none where the first sentence is heading enough. */
  readonly goals: readonly (readonly Goal[])[];
  readonly told: readonly Told[];
  /** The statements of one block are told as first, then and finally. */
  readonly level: Unit | undefined;
  /** Nothing follows in that block, no definition either. */
  isEnd?: boolean;
}

const MOST_IN_CHAIN = 5;
const MOST_SENTENCES = 14;

function draftsOf(units: readonly Unit[], level?: Unit): Draft[] {
  const drafts: Draft[] = [];
  let [goals, told, size]: [Goal[][], Told[], number] = [[], [], 0];
  const close = (): void => {
    // One statement says by itself what it is for.
    if (told.length > 0) drafts.push({ goals: size > 1 ? goals : [], told, level });
    [goals, told, size] = [[], [], 0];
  };
  for (const run of runsOf(units)) {
    const all = run.units.flatMap((unit) => unit.told);
    if (run.goal.purpose === "defines") {
      close();
      drafts.push(...definition(run.units));
      continue;
    }
    const isSolid = run.units.length > 2;
    const isFull = goals.length >= MOST_IN_CHAIN || told.length + all.length > MOST_SENTENCES;
    if (isSolid || isFull) close();
    if (goals.at(-1)?.[0]?.purpose === run.goal.purpose) goals.at(-1)?.push(...run.goals);
    else if (run.goal.purpose !== "notes") goals.push(run.goals);
    told.push(...all);
    size += run.goals.length;
    if (isSolid) close();
  }
  close();
  const last = drafts.at(-1);
  if (last?.level === level && last !== undefined) last.isEnd = true;
  return drafts;
}

/** Comments, and then what they are about. */
function definition(units: readonly Unit[]): Draft[] {
  const told = units.flatMap((unit) => unit.told);
  const last = units.at(-1);
  const inside = last?.inside;
  if (inside === undefined) return [{ goals: [], told, level: last }];
  const within = inside.reduce((sum, unit) => sum + unit.told.length, 0);
  const head = told.slice(0, told.length - within);
  return [{ goals: [], told: head, level: last }, ...draftsOf(inside, last)];
}

interface Run {
  readonly goal: Goal;
  readonly goals: Goal[];
  readonly units: Unit[];
}

function runsOf(units: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  let notes: Unit[] = [];
  for (const unit of units) {
    const next = goal(unit.node);
    // A comment belongs to what follows it.
    if (next.purpose === "notes" && unit.node.type === "comment") {
      notes.push(unit);
      continue;
    }
    const last = runs.at(-1);
    const goesOn =
      last?.goal.purpose === next.purpose && next.purpose !== "defines" && notes.length === 0;
    if (goesOn) last.goals.push(next);
    if (goesOn) last.units.push(unit);
    else runs.push({ goal: next, goals: [next], units: [unit] });
    if (notes.length > 0) runs.at(-1)?.units.unshift(...notes);
    notes = [];
  }
  if (notes.length > 0)
    runs.push({ goal: { purpose: "notes", about: [] }, goals: [], units: notes });
  return runs;
}

type Place = "only" | "first" | "middle" | "last";

function headingOf(t: Teller, runs: readonly (readonly Goal[])[], place: Place): string {
  const words = runs.map((goals) => goalInWords(t, goals));
  return sentence(
    t.language === "en" ? english(words, place) : chinese(words, place),
    ".",
    t.language,
  );
}

function english(words: readonly string[], place: Place): string {
  const isAlone = place === "only";
  const start = {
    only: words.length > 1 ? "first it" : "it",
    first: "first it",
    middle: "then it",
    last: "finally it",
  };
  const [first = "", ...rest] = words;
  const last = rest.pop();
  if (last === undefined) return `${start[place]} ${first}`;
  if (rest.length === 0) return `${start[place]} ${first}${isAlone ? ", then" : " and"} ${last}`;
  const [second = "", ...more] = rest;
  const middle = [isAlone ? `then ${second}` : second, ...more].join(", ");
  return `${start[place]} ${first}, ${middle}, and ${isAlone ? "finally " : ""}${last}`;
}

function chinese(words: readonly string[], place: Place): string {
  const isAlone = place === "only";
  const start = { only: words.length > 1 ? "先" : "", first: "首先", middle: "接着", last: "最后" };
  const [first = "", ...rest] = words;
  const last = rest.pop();
  if (last === undefined) return `${start[place]}${first}`;
  if (rest.length === 0) return `${start[place]}${first}，${isAlone ? "再" : "并"}${last}`;
  const [second = "", ...more] = rest;
  const middle = [isAlone ? `再${second}` : second, ...more].join("，");
  return `${start[place]}${first}，${middle}，${isAlone ? "最后" : "并"}${last}`;
}
