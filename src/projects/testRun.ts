import type { Shipped } from "./shipped";
import type { Project } from "./projectMark";

/** What came out when a project's tests ran. */
export interface TestRun {
  /** "3.11.2" */
  readonly python: string;
  readonly tests: readonly TestOutcome[];
  /** Why not all tests were run; text of others. */
  readonly error: string | undefined;
  /** Of the contest alone. */
  readonly score: Score | undefined;
}

export interface TestOutcome {
  /** Of the function: "test_rare_words_decide". */
  readonly name: string;
  /** What is promised, in the project's language. */
  readonly title: string;
  readonly outcome: "passed" | "skipped" | "failed" | "error";
  /** Why it failed or was skipped; text of others. */
  readonly message: string;
  /** Lines of the project on the way to the failure; text of others. */
  readonly trace: string;
}

export type Score =
  | {
      /** chrF, from 0 to 100. */
      readonly points: number;
      readonly baseline: number;
      /** Points above the baseline from which on an attempt counts. */
      readonly margin: number;
      /** So near to the answers that they must have been looked at. */
      readonly isCopied: boolean;
    }
  /** There is none, and this is why. */
  | { readonly error: string };

/** The Python program that runs the shipped tests in the folder where it is started. */
export async function testProgram(project: Project, shipped: Shipped, mark: string) {
  const modules = await shipped.testModules(project);
  const isContest = project.template.isContest === true ? "True" : "False";
  const call = `run_tests(${JSON.stringify(mark)}, ${JSON.stringify(modules)}, ${isContest})`;
  return `${await shipped.runner()}\n\n${call}\n`;
}

/**
 * @param output what the program has written
 * @param mark begins the line of the result
 * @returns undefined where Python has ended before
 */
export function parseTestRun(output: string, mark: string): TestRun | undefined {
  const line = output.split("\n").findLast((each) => each.startsWith(mark));
  if (line === undefined) return undefined;
  try {
    const { python, tests, error, score } = JSON.parse(line.slice(mark.length)) as Fields;
    if (typeof python !== "string" || !Array.isArray(tests)) return undefined;
    return {
      python,
      tests: tests.map(outcomeOf),
      error: typeof error === "string" ? error : undefined,
      score: scoreOf(score),
    };
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function outcomeOf(test: unknown): TestOutcome {
  const fields = test as Fields;
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
  const outcome = OUTCOMES.find((each) => each === fields["outcome"]) ?? "error";
  const [name, title] = [text("name"), text("title")];
  return { name, title, outcome, message: text("message"), trace: text("trace") };
}

const OUTCOMES = ["passed", "skipped", "failed", "error"] as const;

function scoreOf(score: unknown): Score | undefined {
  if (typeof score !== "object" || score === null) return undefined;
  const { score: points, baseline, margin, copied, error } = score as Fields;
  if (typeof points === "number" && typeof baseline === "number" && typeof margin === "number")
    return { points, baseline, margin, isCopied: copied === true };
  return { error: typeof error === "string" ? error : "?" };
}
