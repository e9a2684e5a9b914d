import { goesOn, onlyStatement } from "./blocks";
import type { Node } from "./node";
import type { Part, Teller } from "./teller";

/** `if`, `elif`, `else` */
export function ifs(t: Teller, node: Node): Part[] | undefined {
  const [condition, block] = [node.get("condition"), node.get("consequence")];
  if (condition === undefined) return undefined;
  const others = node.all("alternative");
  const when = whenOf(t, condition);
  if (others.length === 0) {
    const joined = inOne(t, node, when, block);
    if (joined !== undefined) return [joined];
  }
  return [{ head: when, from: node, block }, ...others.map((each) => alternative(t, each))];
}

function alternative(t: Teller, node: Node): Part {
  const condition = node.get("condition");
  if (condition === undefined)
    return { head: t.say("otherwise", "否则"), from: node, block: node.get("body") };
  const when = whenOf(t, condition);
  return {
    head: t.say(`otherwise, ${when}`, `否则，${when}`),
    from: node,
    block: node.get("consequence"),
  };
}

function whenOf(t: Teller, condition: Node): string {
  if (/^__name__ == (["'])__main__\1$/.test(condition.text))
    return t.say(
      "if this file is run directly (not imported)",
      "如果直接运行这个文件（而不是被导入）",
    );
  if (/(?:^|\.)TYPE_CHECKING$/.test(condition.text))
    return t.say(
      "only while types are checked, not when the program runs",
      "仅在检查类型时（程序运行时不执行）",
    );
  const { text } = t.clause(condition);
  return t.say(text.startsWith("for ") ? `if, ${text}` : `if ${text}`, `如果${text}`);
}

/** A condition and the one thing that depends on it. */
function inOne(t: Teller, node: Node, when: string, block: Node | undefined): Part | undefined {
  const only = onlyStatement(t, block);
  if (only === undefined) return undefined;
  const then = when.startsWith("如果") ? "就" : "";
  const remarks = [...node.children.filter(({ type }) => type === "comment"), ...only.remarks];
  const part = (en: string, zh: string): Part => ({
    head: t.say(`${when}, ${en}`, `${when}，${zh}`),
    from: node,
    remarks,
  });
  if (only.node.type !== "return_statement" || !goesOn(node))
    return part(only.text, `${then}${only.text}`);
  if (only.node.named.length === 0) return part("stops here", "就到此为止");
  return part(`stops here and ${only.text}`, `就到此为止，${only.text}`);
}
