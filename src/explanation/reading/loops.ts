import { codes, itemsOf, iterationOf, type Iteration } from "./iteration";
import type { Node } from "./node";
import { hasComma } from "./span";
import type { Part, Teller } from "./teller";

/** `for` with all its idioms, and its `else`. */
export function forLoop(t: Teller, node: Node): Part[] | undefined {
  const [left, right] = [node.get("left"), node.get("right")];
  if (left === undefined || right === undefined) return undefined;
  const inner = t.inner;
  const waits = node.has("async") ? t.say(", waiting for each", "，逐一等待其到来") : "";
  const head = loopHead(inner, iterationOf(inner, left, right)) + waits;
  return [{ head, from: node, block: node.get("body") }, ...notBroken(t, node)];
}

function loopHead(t: Teller, it: Iteration): string {
  switch (it.kind) {
    case "count":
      return counting(t, it);
    case "lines": {
      const [file, name] = [t.brief(it.file), t.code(it.name)];
      return t.say(
        it.isOpened
          ? `reads the file ${file} line by line, calling each ${name}`
          : `goes through ${file} line by line, calling each ${name}`,
        it.isOpened
          ? `逐行读取文件${file}，把每一行称为${name}`
          : `逐行读取${file}，把每一行称为${name}`,
      );
    }
    case "numbered": {
      const from =
        it.from === undefined
          ? ""
          : t.say(`, counted from ${t.brief(it.from)}`, `（从${t.brief(it.from)}数起）`);
      return t.say(
        `goes through ${t.brief(it.items)} one by one, calling each ${t.code(it.name)} and its number ${t.code(it.number)}${from}`,
        `依次取出${t.brief(it.items)}中的每一项，称为${t.code(it.name)}，序号为${t.code(it.number)}${from}`,
      );
    }
    case "together": {
      const lists = t.and(it.lists.map((each) => t.brief(each)));
      const isPair = it.names.length === 2;
      return t.say(
        `goes through ${lists} side by side, calling each ${isPair ? "pair" : "group"} ${codes(t, it.names)}`,
        `同时依次取出${lists}中的每一${isPair ? "对" : "组"}，分别称为${codes(t, it.names)}`,
      );
    }
    case "pairs":
      return t.say(
        `goes through ${t.brief(it.dictionary)}, calling each key ${t.code(it.key)} and its value ${t.code(it.value)}`,
        `依次取出${t.brief(it.dictionary)}中的每一对键和值，称为${t.code(it.key)}和${t.code(it.value)}`,
      );
    case "each": {
      const done = it.sorted === undefined ? resultHead(t, it) : undefined;
      if (done !== undefined) return done;
      const items = itemsOf(t, it);
      if (it.names.length === 1)
        return t.say(
          `goes through ${items} one by one, calling each ${codes(t, it.names)}`,
          `依次取出${items}中的每一项，称为${codes(t, it.names)}`,
        );
      return t.say(
        `goes through ${items} one by one, unpacking each into ${codes(t, it.names)}`,
        `依次取出${items}中的每一项，拆开称为${codes(t, it.names)}`,
      );
    }
  }
}

/** What is gone through is the result of something that is done first. */
function resultHead(t: Teller, it: Iteration & { kind: "each" }): string | undefined {
  if (it.items.type !== "call" && it.items.type !== "await") return undefined;
  const { does, it: outcome } = t.phrase(it.items);
  if (does === undefined) return undefined;
  const what = outcome === undefined || outcome === "" ? t.say("the result", "结果") : outcome;
  const names = codes(t, it.names);
  const comma = hasComma(does) ? "," : "";
  return it.names.length === 1
    ? t.say(
        `${does}${comma} and goes through ${what} one by one, calling each ${names}`,
        `${does}，依次取出${what}中的每一项，称为${names}`,
      )
    : t.say(
        `${does}${comma} and goes through ${what} one by one, unpacking each into ${names}`,
        `${does}，依次取出${what}中的每一项，拆开称为${names}`,
      );
}

/** `for i in range(…)` */
function counting(t: Teller, { name, bounds }: Iteration & { kind: "count" }): string {
  const [a, b, step] = bounds.map((each) => t.brief(each));
  const i = t.code(name);
  const isUnused = /^_+$/.test(name.text);
  if (a === undefined) return "";
  if (b === undefined)
    return isUnused
      ? t.say(`repeats ${a} times`, `重复${a}次`)
      : t.say(
          `repeats ${a} times, with ${i} counting from \`0\``,
          `重复${a}次，${i}从\`0\`开始计数`,
        );
  if (step === undefined)
    return t.say(
      `repeats with ${i} from ${a} up to, but not including, ${b}`,
      `让${i}从${a}逐个取到${b}（不含），重复执行`,
    );
  const down = /^-(\d+)$/.exec(bounds[2]?.text ?? "")?.[1];
  if (down !== undefined)
    return t.say(
      `repeats with ${i} from ${a} down to, but not including, ${b} in steps of \`${down}\``,
      `让${i}从${a}递减到${b}（不含），每次减少\`${down}\`，重复执行`,
    );
  return t.say(
    `repeats with ${i} from ${a} up to, but not including, ${b} in steps of ${step}`,
    `让${i}从${a}取到${b}（不含），每次增加${step}，重复执行`,
  );
}

export function whileLoop(t: Teller, node: Node): Part[] | undefined {
  const condition = node.get("condition");
  if (condition === undefined) return undefined;
  const isEndless = condition.text === "True" || condition.text === "1";
  const head = isEndless
    ? t.say("repeats until something inside stops it", "不断重复，直到里面的代码让它停下")
    : whileHead(t, condition);
  return [{ head, from: node, block: node.get("body") }, ...notBroken(t, node)];
}

function whileHead(t: Teller, condition: Node): string {
  const { text } = t.clause(condition);
  return t.say(`repeats as long as ${text}`, `只要${text}，就重复`);
}

/** The `else` of a loop. */
function notBroken(t: Teller, node: Node): Part[] {
  const other = node.get("alternative");
  if (other === undefined) return [];
  const head = t.say("if the loop was not left early by `break`", "如果循环没有被`break`提前中断");
  return [{ head, from: other, block: other.get("body") }];
}
