import { argumentsOf, given } from "./arguments";
import { step } from "./methods";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** `text.strip().lower().split()`: a start and steps, in the order in which they happen. */
export function chain(t: Teller, node: Node): Phrase | undefined {
  const calls: Node[] = [];
  let start: Node | undefined = node;
  while (start?.type === "call" && start.get("function")?.type === "attribute") {
    calls.unshift(start);
    start = start.get("function")?.get("object");
  }
  // `requests.get(url)` is where the chain behind it begins.
  if (start !== undefined && isModule(t, start)) start = calls.shift();
  if (calls.length < 2 || start === undefined) return undefined;
  const names = calls.map((each) => t.code(each.get("function")?.get("attribute") ?? each));
  const from = t.brief(start);
  const steps = calls.map((each) => stepOf(t, each));
  const shown = steps.length > MOST_STEPS ? steps.slice(0, MOST_STEPS) : steps;
  const rest = steps.length - shown.length;
  if (rest > 0) shown.push(t.say(`takes ${rest} more steps`, `还有 ${rest} 步`));
  const last = shown.pop() ?? "";
  const zh = `取${from}，${shown.join("，")}，再${last}`;
  const en = `takes ${[from, ...shown].join(", ")}`;
  const value = t.say(
    `the result of ${t.and(names)} on ${from}`,
    `${from}依次经过${t.and(names)}的结果`,
  );
  return {
    value,
    brief: t.compact(node, value, 50),
    does: t.say(`${en}, ${last}`, zh),
    alone: t.say(`${en}, and ${last}`, zh),
  };
}

const MOST_STEPS = 5;

function stepOf(t: Teller, call: Node): string {
  const known = step(t, call);
  if (known !== undefined) return known;
  const name = call.get("function")?.get("attribute");
  const args = given(t.inner, argumentsOf(call));
  const with_ = args.with === "" ? "" : ` ${args.with}`;
  return t.say(
    `calls ${t.code(name ?? call)}${with_}`,
    `调用${t.code(name ?? call)}${args.zhBrackets}`,
  );
}

function isModule(t: Teller, start: Node): boolean {
  if (start.text === "self" || start.text === "cls" || /^[A-Z]\w*$/.test(start.text)) return true;
  const isSuper = start.type === "call" && start.get("function")?.text === "super";
  const first = /^\w+/u.exec(start.text)?.[0] ?? "";
  const isPath = start.type === "identifier" || start.type === "attribute";
  return isSuper || (isPath && t.names.imported.has(first) && /^[a-z]/.test(start.text));
}
