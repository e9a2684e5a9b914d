import type { Node } from "./node";
import type { Part, Teller } from "./teller";

/** `try` with all that may follow. */
export function tryBlock(t: Teller, node: Node): Part[] {
  const parts: Part[] = [
    { head: t.say("tries the following", "尝试执行"), from: node, block: node.get("body") },
  ];
  for (const clause of node.children) {
    const block = clause.get("body") ?? clause.child("block");
    if (clause.type === "except_clause") parts.push(exceptPart(t, clause, block));
    else if (clause.type === "else_clause")
      parts.push({ head: t.say("if no error occurred", "如果没有出错"), from: clause, block });
    else if (clause.type === "finally_clause")
      parts.push({
        head: t.say("whatever happens, at the end", "无论结果如何，最后都会"),
        from: clause,
        block,
      });
  }
  return parts;
}

/** An error that is caught for nothing but to go on. */
function exceptPart(t: Teller, clause: Node, block: Node | undefined): Part {
  const head = caught(t, clause);
  const statements = block?.children.filter(({ isNamed }) => isNamed) ?? [];
  const isIgnored = statements.length === 1 && statements[0]?.type === "pass_statement";
  if (!isIgnored) return { head, from: clause, block };
  return { head: t.say(`${head}, ignores it`, `${head}，忽略它`), from: clause };
}

function caught(t: Teller, clause: Node): string {
  const [value, second] = clause.all("value");
  const isGroup = clause.has("*");
  if (value === undefined) return t.say("if any error occurs", "如果出现任何错误");
  const pattern = value.type === "as_pattern" ? value : undefined;
  const what = pattern?.named[0] ?? value;
  // Python 2 wrote `except ValueError, e`.
  const name = pattern?.get("alias") ?? clause.get("alias") ?? second;
  const as =
    name === undefined ? "" : t.say(` (called ${t.code(name)})`, `（称为${t.code(name)}）`);
  const types = what.type === "tuple" ? what.named : [what];
  const isAny = types.length === 1 && /^(?:Base)?Exception$/.test(what.text);
  if (isAny && !isGroup) return t.say(`if any error occurs${as}`, `如果出现任何错误${as}`);
  const named = t.or(types.map((each) => (t.language === "en" ? t.a(each.text) : t.code(each))));
  if (isGroup)
    return t.say(
      `if ${named} is among several errors that occur together${as}`,
      `如果同时出现的几个错误中有${named}错误${as}`,
    );
  return t.say(`if ${named} occurs${as}`, `如果出现${named}错误${as}`);
}
