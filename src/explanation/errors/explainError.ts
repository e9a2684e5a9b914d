import type { Bilingual, Language } from "../../protocol/bilingual";
import { code } from "../../text/markdown";
import { FILE_ERRORS } from "./fileErrors";
import type { KnownError } from "./knownError";
import { MODEL_ERRORS } from "./modelErrors";
import { PYTHON_ERRORS } from "./pythonErrors";
import { ownFrame, readTraceback } from "./traceback";
import { VALUE_ERRORS } from "./valueErrors";

/** Libraries first: their errors are of Python's kinds, with messages of their own. */
export const KNOWN_ERRORS: readonly KnownError[] = [
  ...MODEL_ERRORS,
  ...FILE_ERRORS,
  ...PYTHON_ERRORS,
  ...VALUE_ERRORS,
];

export interface ErrorExplanation {
  /** Markdown in which text of the error stands as code only. */
  readonly markdown: string;
  /** Undefined for an error that we know nothing of. */
  readonly known: KnownError | undefined;
  /** The place in the person's own code. */
  readonly place: { readonly file: string; readonly line: number } | undefined;
}

/** What a traceback means, where, and what helps; undefined where the text holds no error. */
export function explainError(printed: string, language: Language): ErrorExplanation | undefined {
  const traceback = readTraceback(printed);
  if (traceback === undefined) return undefined;
  // Without the name's module.
  const message = traceback.last.replace(/^(?:\w+\.)+(?=\w+(?::|$))/m, "");
  const known = KNOWN_ERRORS.find(({ pattern }) => pattern.test(message));
  const place = ownFrame(traceback);
  const first = traceback.last.split("\n")[0] ?? "";
  const say = (text: Bilingual): string => filled(text[language], known?.pattern, message);
  const parts = [`### ${code(first)}`];
  if (place !== undefined) parts.push(where(place)[language]);
  if (known === undefined) parts.push(UNKNOWN[language]);
  else {
    const causes = known.causes.map((cause) => `- ${say(cause)}`).join("\n");
    parts.push(say(known.what), `**${CAUSES[language]}**\n\n${causes}`);
    parts.push(`**${MEND[language]}** ${say(known.mend)}`);
  }
  return { markdown: `${parts.join("\n\n")}\n`, known, place };
}

function where({ file, line }: { file: string; line: number }): Bilingual {
  const name = code(file.replace(/^.*[\\/]/, ""));
  return { "zh-cn": `位置：${name} 第 ${line} 行。`, en: `Where: ${name}, line ${line}.` };
}

const CAUSES: Bilingual = { "zh-cn": "常见原因", en: "The usual causes" };
const MEND: Bilingual = { "zh-cn": "怎么办：", en: "What to do:" };
const UNKNOWN: Bilingual = {
  "zh-cn":
    "这个错误不在我们的清单里。先读最后一行，它说明了是什么错；再看最后一个属于你自己代码的位置。把最后一行原样拿去搜索，通常能找到答案。",
  en: "This error is not among those that we explain. Read the last line, which says what is wrong, then look at the last place that is in your own code. Searching for that line word for word usually helps.",
};

/** Puts the pattern's groups into a text; what the error says is never read as Markdown. */
function filled(text: string, pattern: RegExp | undefined, message: string): string {
  const groups = pattern?.exec(message) ?? [];
  return text.replace(/\{(\d)\}/g, (_, index: string) => {
    const group = groups[Number(index)];
    return group === undefined || group === "" ? "" : code(group.slice(0, MOST_GROUP));
  });
}

const MOST_GROUP = 200;
