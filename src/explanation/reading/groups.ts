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
  return drafts.map(({ goals, told }, at) => {
    const isWorthIt = goals.length > 0 && told.length > 1;
    const place =
      drafts.length === 1
        ? "only"
        : at === 0
          ? "first"
          : at === drafts.length - 1
            ? "last"
            : "middle";
    return { told, heading: isWorthIt ? headingOf(t, goals, place) : undefined };
  });
}

interface Draft {
  /** Runs of one purpose; none where the first sentence is heading enough. */
  readonly goals: readonly (readonly Goal[])[];
  readonly told: readonly Told[];
}

const MOST_IN_CHAIN = 5;
const MOST_SENTENCES = 14;

function draftsOf(units: readonly Unit[]): Draft[] {
  const drafts: Draft[] = [];
  let [goals, told]: [Goal[][], Told[]] = [[], []];
  const close = (): void => {
    if (told.length > 0) drafts.push({ goals, told });
    [goals, told] = [[], []];
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
    if (isSolid) close();
  }
  close();
  return drafts;
}

/** Comments, and then what they are about. */
function definition(units: readonly Unit[]): Draft[] {
  const told = units.flatMap((unit) => unit.told);
  const inside = units.at(-1)?.inside;
  if (inside === undefined) return [{ goals: [], told }];
  const within = inside.reduce((sum, unit) => sum + unit.told.length, 0);
  const head = told.slice(0, told.length - within);
  return [{ goals: [], told: head }, ...draftsOf(inside)];
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
  const [first = "", ...rest] = words;
  const isOver = place === "only" || place === "last";
  if (t.language === "en") {
    const start = {
      only: rest.length > 0 ? "First it" : "It",
      first: "First it",
      middle: "Then it",
      last: "Finally it",
    }[place];
    const then = rest.map((each, at) =>
      isOver && at === rest.length - 1 && at > 0 ? `and finally ${each}` : `then ${each}`,
    );
    return sentence([`${start} ${first}`, ...then].join(", "), ".", "en");
  }
  const start = { only: rest.length > 0 ? "先" : "", first: "首先", middle: "接着", last: "最后" }[
    place
  ];
  const then = rest.map((each, at) =>
    isOver && at === rest.length - 1 && at > 0 ? `最后${each}` : `再${each}`,
  );
  return sentence([`${start}${first}`, ...then].join("，"), ".", "zh-cn");
}
