import { callClause } from "./callClauses";
import { comparison, predicate, whole } from "./comparisons";
import type { Node } from "./node";
import { isShort } from "./span";
import type { Clause, Teller } from "./teller";

/** A condition in words; `holds` is false behind a `not`. */
export function clause(t: Teller, node: Node, holds: boolean): Clause {
  let [inner, isTrue] = [node, holds];
  // Brackets and `not` go without a level of their own.
  for (;;) {
    const next: Node | undefined = inner.named[0];
    if (next === undefined || !["parenthesized_expression", "not_operator"].includes(inner.type))
      break;
    if (inner.type === "not_operator") isTrue = !isTrue;
    inner = next;
  }
  if (t.detail === 0) return truth(t, inner, isTrue);
  switch (inner.type) {
    case "comparison_operator":
      return comparison(t, inner, isTrue);
    case "boolean_operator":
      return combined(t, inner, isTrue);
    case "true":
    case "false":
    case "none": {
      return predicate(
        t,
        t.code(inner),
        isTrue ? "holds" : "does not hold",
        isTrue ? "成立" : "不成立",
      );
    }
    case "call":
      return callClause(t, inner, isTrue) ?? truth(t, inner, isTrue);
    default:
      return truth(t, inner, isTrue);
  }
}

/** A value where a condition is wanted: Python takes what is empty or zero for false. */
function truth(t: Teller, node: Node, holds: boolean): Clause {
  const subject = t.brief(node);
  if (QUESTIONS.has(node.type))
    return holds
      ? predicate(t, subject, "holds", "成立")
      : predicate(t, subject, "does not hold", "不成立");
  const kind = t.names.kinds.get(node.text);
  if (kind === "container")
    return holds
      ? predicate(t, subject, "is not empty", "非空")
      : predicate(t, subject, "is empty", "为空");
  const name = (node.get("attribute") ?? node).text;
  if (kind === "flag" || YES_OR_NO.test(name))
    return holds
      ? predicate(t, subject, "is true", "为真")
      : predicate(t, subject, "is false", "为假");
  return holds
    ? predicate(t, subject, "is true or not empty", "为真或非空")
    : predicate(t, subject, "is empty or false", "为空或为假");
}

const QUESTIONS = new Set(["comparison_operator", "boolean_operator", "not_operator"]);
const YES_OR_NO =
  /^_*(?:is|has|can|should|was|needs?|use|allow|enable|disable|verbose|debug|quiet|force|strict)(?:_|$|[A-Z])/;

/** `a and b and c`, `a or b`; what is mixed gets brackets. */
function combined(t: Teller, node: Node, holds: boolean): Clause {
  const sign = node.get("operator")?.text ?? "and";
  const terms = flat(node, sign);
  // Not (a and b) is (not a) or (not b), which reads easier where both are short.
  const turned = !holds && terms.length === 2 && isShort(node.text, 40);
  const joint = (sign === "and") === (holds || !turned) ? "and" : "or";
  const most = 4;
  const told = terms.slice(0, most).map((term) => {
    const { text } = t.clause(term, turned ? false : true);
    return isMixed(term) ? t.say(`(${text})`, `（${text}）`) : text;
  });
  const rest = terms.length - told.length;
  const comma = told.length > 2 ? "," : "";
  const last = rest > 0 ? t.say(`${rest} more conditions`, `另外 ${rest} 个条件`) : told.pop();
  const text =
    joint === "and"
      ? t.say(
          `${told.join(", ")}${comma} and ${last ?? ""}`,
          `${told.join("，")}，并且${last ?? ""}`,
        )
      : t.say(
          `${told.join(", ")}${comma} or ${last ?? ""}`,
          `${told.join("，")}，或者${last ?? ""}`,
        );
  return whole(t, text, holds || turned);
}

function flat(node: Node, sign: string): Node[] {
  const terms: Node[] = [];
  let rest: Node | undefined = node;
  while (rest?.type === "boolean_operator" && rest.get("operator")?.text === sign) {
    const right = rest.get("right");
    if (right !== undefined) terms.unshift(right);
    rest = rest.get("left");
  }
  if (rest !== undefined) terms.unshift(rest);
  return terms;
}

function isMixed(node: Node): boolean {
  let inner: Node | undefined = node;
  while (inner?.type === "parenthesized_expression") inner = inner.named[0];
  return inner?.type === "boolean_operator";
}
