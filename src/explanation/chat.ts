import type { Bilingual, Language } from "../protocol/bilingual";
import { readTraceback } from "./errors/traceback";

/** What somebody means who writes to `@first-token`. */
export type ChatWish =
  | { readonly kind: "explain"; readonly code: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "concept"; readonly name: string }
  | { readonly kind: "next" }
  | { readonly kind: "help" };

/**
 * @param command chosen by a slash, such as “explain”
 * @param prompt as typed
 * @param selected code in the editor or attached to the question; empty for none
 */
export function wishOf(command: string | undefined, prompt: string, selected: string): ChatWish {
  const words = prompt.trim();
  if (command === "next") return { kind: "next" };
  if (command === "concept") return { kind: "concept", name: words };
  if (readTraceback(words) !== undefined) return { kind: "error", text: words };
  const code = codeIn(words) ?? (command === "explain" && words !== "" ? words : undefined);
  if (code !== undefined) return { kind: "explain", code };
  if (command === "explain" || (words === "" && selected !== ""))
    return selected === "" ? { kind: "help" } : { kind: "explain", code: selected };
  return words === "" ? { kind: "help" } : { kind: "concept", name: words };
}

/** The code of the last fence, or all of a text that looks like Python. */
export function codeIn(text: string): string | undefined {
  const fenced = [...text.matchAll(/^ *(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^ *\1/gm)].at(-1)?.[2];
  if (fenced !== undefined) return fenced.trimEnd() === "" ? undefined : fenced;
  return PYTHON.test(text) ? text : undefined;
}

/** Beginnings of lines that no sentence of a person has. */
const PYTHON =
  /^\s*(?:import \w+(?:\.\w+)*(?: as ?\w*)?\s*$|from [\w.]+ import |def \w+\(|class \w+[:(]|@\w+|(?:for|while|if|with|try|elif|else)\b.*:\s*$|[\w.[\]"']+ [-+*/]?= .+|[\w.]+\(.*\)\s*$)/m;

export function helpText(language: Language): string {
  return HELP[language];
}

/** What the code model says as a language model to who asks it something that it cannot answer. */
export function cannotText(language: Language): string {
  return CANNOT[language];
}

const HELP: Bilingual = {
  "zh-cn": [
    "我在这台电脑上工作，不联网。我能做三件事：",
    "- `/explain`：讲解选中的代码，或者你贴进来的代码和报错。",
    "- `/concept`：用一张卡片说明一个概念，例如 `/concept 温度`。",
    "- `/next`：学习路线上的下一步。",
    "",
    "我不是 ChatGPT：随扩展附带的模型很小，只会补全代码，不会聊天。",
  ].join("\n"),
  en: [
    "I work on this computer, without a network. I can do three things:",
    "- `/explain` explains the selected code, or code and errors that you paste.",
    "- `/concept` shows a card about an idea, as in `/concept temperature`.",
    "- `/next` tells the next step of the learning path.",
    "",
    "I am not ChatGPT: the model that comes along is small. It completes code and does not chat.",
  ].join("\n"),
};

const CANNOT: Bilingual = {
  "zh-cn":
    "我是随 First Token 附带的小模型，只有不到两千万个参数，只学过续写 Python 代码：不会聊天、回答问题、翻译或写文章。把代码贴给我，我会接着写下去；想看讲解，请写 `@first-token /explain`。",
  en: "I am the small model that comes with First Token: fewer than twenty million parameters, trained to continue Python code and nothing else. I cannot chat, answer questions, translate or write texts. Give me code and I go on from its end; for an explanation write `@first-token /explain`.",
};
