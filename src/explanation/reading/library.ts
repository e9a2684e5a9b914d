import { argumentsOf, given } from "./arguments";
import { positional } from "./iteration";
import { LIBRARY } from "./libraryWords";
import { wholePath } from "./names";
import type { Node } from "./node";
import type { Phrase, Teller } from "./teller";

/** Functions of libraries, by what the imports say: `j.load(f)` after `import json as j`. */
export function library(t: Teller, call: Node, name: string): Phrase | undefined {
  if (!/^[\w.]+$/u.test(name)) return undefined;
  const [first = ""] = name.split(".");
  // A piece of a file may be read without its imports.
  const path = wholePath(name, t.names) ?? (WELL_KNOWN.has(first) ? name : undefined);
  if (path === undefined) return logged(t, call, name);
  const args = positional(call);
  const words = LIBRARY[`${path}/${args.length}`] ?? LIBRARY[path];
  if (words === undefined) return logged(t, call, name);
  const [en, zh, value, zhValue, it] = words;
  const fill = (text: string): string =>
    text.replace(/\{(\d)\}/g, (_, at: string) => {
      const arg = args[Number(at)];
      return arg === undefined ? "" : t.brief(arg);
    });
  const used = new Set([...en.matchAll(/\{(\d)\}/g)].map(([, at]) => args[Number(at)]));
  if ([...used].includes(undefined)) return undefined;
  const more = given(
    t,
    argumentsOf(call).filter((each) => !used.has(each)),
  );
  const rest = { en: more.with === "" ? "" : `, ${more.with}`, zh: more.zh };
  const does = t.say(fill(en) + rest.en, fill(zh) + rest.zh);
  const told =
    value === undefined || zhValue === undefined ? does : t.say(fill(value), fill(zhValue));
  return { value: told, does, it: it === undefined ? t.say("the result", "结果") : t.say(it, "") };
}

const WELL_KNOWN = new Set([
  "json",
  "os",
  "re",
  "random",
  "time",
  "math",
  "sys",
  "shutil",
  "pickle",
  "torch",
  "np",
  "pd",
  "logging",
]);

/** `logger.warning("…")` */
function logged(t: Teller, call: Node, name: string): Phrase | undefined {
  const [, level = ""] =
    /(?:^|\.)_?_?(?:log|logger|logging|LOG|LOGGER)\.(debug|info|warning|warn|error|exception|critical)$/.exec(
      name,
    ) ?? [];
  const words = LEVELS[level];
  const [message, ...values] = positional(call);
  if (words === undefined || message === undefined) return undefined;
  const with_ =
    values.length === 0
      ? ""
      : t.say(
          ` with ${t.and(values.map((each) => t.brief(each)))} filled in`,
          `，其中填入${t.and(values.map((each) => t.brief(each)))}`,
        );
  const does = t.say(
    `writes ${bare(t.value(message))}${with_} to the log ${words[0]}`,
    `在日志中${words[1]}${bare(t.value(message))}${with_}`,
  );
  return { value: does, does };
}

const LEVELS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  debug: ["as a detail for debugging", "记录调试信息："],
  info: ["as information", "记录信息："],
  warning: ["as a warning", "记录警告："],
  warn: ["as a warning", "记录警告："],
  error: ["as an error", "记录错误："],
  exception: ["as an error, with where it happened", "记录错误及其位置："],
  critical: ["as a serious error", "记录严重错误："],
};

function bare(told: string): string {
  return told.replace(/^the text (?=`)|^文本(?=`)/, "");
}
