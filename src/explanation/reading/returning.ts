import { argumentsOf } from "./arguments";
import { isClassName } from "./calls";
import type { Node } from "./node";
import type { Teller } from "./teller";

export function returned(t: Teller, node: Node): string {
  const [value] = node.named;
  if (value === undefined) return t.say("ends the function here", "到此结束函数");
  if (value.type === "conditional_expression") {
    const [yes, condition, no] = value.named;
    if (yes !== undefined && condition !== undefined && no !== undefined) {
      const { text } = t.clause(condition);
      const [a, b] = [t.brief(yes), t.brief(no)];
      return t.say(
        `returns ${a} if ${text}, otherwise ${b}`,
        `如果${text}，返回${a}，否则返回${b}`,
      );
    }
  }
  if (value.type === "expression_list" || (value.type === "tuple" && value.named.length > 1)) {
    const items = value.named.map((each) => t.brief(each));
    return t.say(`returns ${t.and(items)} together`, `一并返回${t.and(items)}`);
  }
  const { value: told, does, it, isLong } = t.phrase(value);
  // Chinese says first what is done, as what stands before “的结果” gets long.
  if (
    t.language === "zh-cn" &&
    does !== undefined &&
    (WITH_CALLS.has(value.type) || isLong === true)
  )
    return `${does}，并返回${it ?? "结果"}`;
  return t.say(`returns ${told}`, `返回${told}`);
}

const WITH_CALLS = new Set(["call", "attribute", "subscript", "await"]);

/** `yield x`, `yield from x` as statements. */
export function yielded(t: Teller, node: Node): string {
  const [value] = node.named;
  if (value === undefined)
    return t.say("pauses here and hands control back", "在这里暂停，把控制权交还给调用者");
  if (node.has("from")) {
    const { value: told, does, it } = t.phrase(value);
    if (does !== undefined)
      return t.say(
        `${does} and hands out all items of ${it ?? "the result"} one by one`,
        `${does}，并逐一给出${it === undefined || it === "" ? "结果" : it}中的各项`,
      );
    return t.say(`hands out all items of ${told} one by one`, `逐一给出${told}中的各项`);
  }
  const told = t.brief(value);
  return t.say(
    `hands out ${told} and pauses until the next value is asked for`,
    `给出${told}，然后暂停，等到要下一个值时再继续`,
  );
}

/** `raise ValueError("…") from error` */
export function raised(t: Teller, node: Node): string {
  const cause = node.get("cause");
  const error = node.named.find((each) => each !== cause);
  if (error === undefined) return t.say("raises the same error again", "把这个错误再次抛出");
  const from = causeOf(t, cause);
  const called = error.type === "call" ? error.get("function") : error;
  const name = called?.get("attribute") ?? called;
  if (called === undefined || name === undefined || !isClassName(name.text)) {
    const told = t.value(error);
    return t.say(`raises ${told} as an error${from}`, `抛出${told}作为错误${from}`);
  }
  const args = error.type === "call" ? argumentsOf(error) : [];
  const [message, ...more] = args;
  const noun = t.say(t.a(called.text), `${t.code(called)}错误`);
  if (message === undefined) return t.say(`raises ${noun}${from}`, `抛出${noun}${from}`);
  const told =
    args.every(({ type }) => type !== "keyword_argument") && more.length === 0
      ? t.say(`with the message ${bare(t.value(message))}`, `说明为${bare(t.value(message))}`)
      : t.say(
          `with ${t.and(args.map((each) => (each.type === "keyword_argument" ? t.code(each) : t.brief(each))))}`,
          `附带${t.and(args.map((each) => (each.type === "keyword_argument" ? t.code(each) : t.brief(each))))}`,
        );
  return t.say(`raises ${noun} ${told}${from}`, `抛出${noun}，${told}${from}`);
}

/** “the text” goes without saying where a message is meant. */
function bare(told: string): string {
  return told.replace(/^the text (?=`)|^文本(?=`)/, "");
}

function causeOf(t: Teller, cause: Node | undefined): string {
  if (cause === undefined) return "";
  if (cause.type === "none") return t.say(", without naming what caused it", "，不提起因");
  return t.say(`, caused by ${t.brief(cause)}`, `，起因是${t.brief(cause)}`);
}

/** `assert x > 0, "…"` */
export function asserted(t: Teller, node: Node): string | undefined {
  const [condition, message] = node.named;
  if (condition === undefined) return undefined;
  const { text } = t.clause(condition);
  if (message === undefined)
    return t.say(`makes sure that ${text}; otherwise stops with an error`, `确认${text}，否则报错`);
  const told = bare(t.value(message));
  return t.say(
    `makes sure that ${text}; otherwise stops with the error ${told}`,
    `确认${text}，否则报错：${told}`,
  );
}
