import type { Node } from "./node";
import { pattern } from "./patterns";
import type { Part, Teller } from "./teller";

/** `match` and its cases. */
export function matchParts(t: Teller, node: Node): Part[] {
  const subjects = node.all("subject").map((each) => t.value(each));
  const subject = t.and(subjects);
  const head = t.say(
    `compares ${subject} with several patterns and takes the first that fits`,
    `拿${subject}与几种模式比较，执行第一个相符的`,
  );
  const cases = (node.get("body") ?? node).children.filter(({ type }) => type === "case_clause");
  return [
    { head, from: node, isOpen: true },
    ...cases.map((each) => ({ ...caseOf(t, each), isInner: true })),
  ];
}

function caseOf(t: Teller, node: Node): Part {
  const patterns = node.children.filter(({ type }) => type === "case_pattern");
  const guard = node.get("guard")?.named[0];
  const block = node.get("consequence");
  const [only] = patterns;
  const isRest = patterns.length === 1 && only?.text === "_";
  const when = guard === undefined ? "" : t.clause(guard).text;
  if (isRest) {
    const and = when === "" ? "" : t.say(`, if ${when}`, `，如果${when}`);
    return { head: t.say(`in all other cases${and}`, `其他情况${and}`), from: node, block };
  }
  const told =
    patterns.length === 1 && only !== undefined ? pattern(t, only) : sequence(t, patterns);
  const and = when === "" ? "" : t.say(`, and ${when}`, `，并且${when}`);
  return { head: t.say(`if it is ${told}${and}`, `如果它是${told}${and}`), from: node, block };
}

function sequence(t: Teller, patterns: readonly Node[]): string {
  const items = t.and(patterns.map((each) => pattern(t, each)));
  return t.say(`a sequence of ${items}`, `一个序列，由${items}组成`);
}
