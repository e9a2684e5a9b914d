import { keyword, positional } from "./iteration";
import type { Node } from "./node";
import { hasComma } from "./span";
import { isPattern, target } from "./targets";
import type { Part, Teller } from "./teller";

/** `with`, for one or several things. */
export function withBlock(t: Teller, node: Node): Part[] | undefined {
  const items = node.child("with_clause")?.named ?? [];
  if (items.length === 0) return undefined;
  const isAsync = node.has("async");
  const inner = t.inner;
  const told = items.map((item) => heldItem(inner, item));
  const isFiles = told.every(({ isFile }) => isFile);
  const heads = told.map(({ text }) => text);
  const [only] = told;
  let head: string;
  if (isFiles) head = filesHead(t, told);
  else if (told.length === 1 && only !== undefined)
    head = t.say(`${only.text}${only.end}`, `${only.text}${only.end}`);
  else
    head = t.say(
      `${heads.join("; ")}; ends all of this properly afterwards`,
      `${heads.join("；")}；结束后逐一妥善收尾`,
    );
  if (isAsync) head += t.say(" (waiting where needed)", "（需要时等待）");
  return [{ head, from: node, block: node.get("body") }];
}

interface Held {
  readonly text: string;
  /** What follows where it stands alone. */
  readonly end: string;
  readonly isFile: boolean;
}

function heldItem(t: Teller, item: Node): Held {
  const value = item.get("value") ?? item;
  const pattern = value.type === "as_pattern" ? value : undefined;
  const held = pattern?.named[0] ?? value;
  const name = pattern?.get("alias")?.named[0];
  if (held.type === "call") {
    const file = openedFile(t, held, name);
    if (file !== undefined) return file;
    const known = KNOWN[lastName(held)];
    if (known !== undefined) return knownItem(t, known, held, name);
  }
  const { value: told, does, it } = t.phrase(held);
  const as =
    name === undefined
      ? ""
      : isPattern(name) || name.type === "tuple"
        ? t.code(name)
        : target(t, name);
  const end = t.say(", and cleans up afterwards", "，结束后自动清理");
  if (does === undefined) {
    const called = as === "" ? "" : t.say(` as ${as}`, `（称为${as}）`);
    return {
      text: t.say(`uses ${told}${called} for the following`, `在${told}${called}的管理下执行`),
      end,
      isFile: false,
    };
  }
  if (as === "")
    return {
      text: t.say(`${does} for the following`, `${does}，在此期间执行`),
      end,
      isFile: false,
    };
  const what = it === undefined || it === "" ? t.say("the result", "结果") : it;
  const text = t.say(
    `${does}${hasComma(does) ? "," : ""} and calls ${what} ${as} in the following`,
    `${does}，把${what}称为${as}，供下面使用`,
  );
  return { text, end, isFile: false };
}

function lastName(call: Node): string {
  const called = call.get("function");
  return (called?.get("attribute") ?? called)?.text ?? "";
}

/** `open(path, "w", encoding="utf-8") as f` */
function openedFile(t: Teller, call: Node, name: Node | undefined): Held | undefined {
  const called = call.get("function");
  const isMethod = called?.type === "attribute";
  const args = positional(call);
  const path = isMethod ? called.get("object") : args[0];
  if (lastName(call) !== "open" || path === undefined) return undefined;
  // `gzip.open(path)` is a function, `path.open()` is none.
  const isModule = isMethod && t.names.imported.has(path.text);
  const file = isModule ? args[0] : path;
  if (file === undefined || (isMethod && !isModule && args.length > 1)) return undefined;
  const mode = (keyword(call, "mode") ?? args[isMethod && !isModule ? 0 : 1])?.text ?? "";
  const [en, zh] = modeInWords(mode);
  const encoding = keyword(call, "encoding");
  const note =
    encoding === undefined
      ? ""
      : t.say(` (encoding ${t.code(encoding)})`, `（编码为${t.code(encoding)}）`);
  const as = name === undefined ? "" : t.say(` as ${t.code(name)}`, `，称为${t.code(name)}`);
  return {
    text: t.say(
      `the file ${t.brief(file)} ${en}${note}${as}`,
      `打开文件${t.brief(file)}${zh}${note}${as}`,
    ),
    end: "",
    isFile: true,
  };
}

function modeInWords(mode: string): readonly [en: string, zh: string] {
  const bytes: readonly [string, string] = mode.includes("b")
    ? [" as bytes", "（字节）"]
    : ["", ""];
  if (mode.includes("+")) return [`for reading and writing${bytes[0]}`, `读写${bytes[1]}`];
  if (/[wx]/.test(mode)) return [`for writing${bytes[0]}`, `写入${bytes[1]}`];
  if (mode.includes("a")) return [`for appending${bytes[0]}`, `在末尾追加${bytes[1]}`];
  return [`for reading${bytes[0]}`, `读取${bytes[1]}`];
}

function filesHead(t: Teller, files: readonly Held[]): string {
  const all = files.map(({ text }) => text);
  const them = files.length === 1 ? "it" : "them";
  return t.say(
    `opens ${t.and(all)}, and closes ${them} afterwards`,
    `${all.join("；")}，用完自动关闭`,
  );
}

type Known = readonly [en: string, zh: string];

const KNOWN: Readonly<Record<string, Known>> = {
  no_grad: [
    "does the following without tracking gradients, which saves memory when nothing is trained",
    "在不记录梯度的状态下执行（不训练时可以节省内存）",
  ],
  inference_mode: [
    "does the following without tracking gradients, which saves memory when nothing is trained",
    "在不记录梯度的状态下执行（不训练时可以节省内存）",
  ],
  autocast: [
    "does the following with shorter numbers where that is safe, which is faster",
    "在安全的地方改用更短的数字执行（速度更快）",
  ],
  suppress: ["does the following and ignores the errors {}", "执行下面的代码，并忽略{}错误"],
  raises: ["makes sure that the following ends in the error {}", "确认下面的代码会抛出{}错误"],
  assertRaises: [
    "makes sure that the following ends in the error {}",
    "确认下面的代码会抛出{}错误",
  ],
  TemporaryDirectory: [
    "creates a folder for a short time, and deletes it afterwards",
    "创建一个临时文件夹，用完自动删除",
  ],
  catch_warnings: [
    "does the following with warnings under its own control",
    "在单独控制警告的状态下执行",
  ],
};

function knownItem(t: Teller, words: Known, call: Node, name: Node | undefined): Held {
  const args = t.or(positional(call).map((arg) => t.code(arg)));
  const text = t.say(
    words[0].replace("{}", () => args),
    words[1].replace("{}", () => args),
  );
  const as =
    name === undefined ? "" : t.say(` (called ${t.code(name)})`, `（称为${t.code(name)}）`);
  return { text: text.trim() + as, end: "", isFile: false };
}
