import { DIALECTS } from "../../syntax/dialects";
import type { Explanation, ExplainRequest, ExplanationSentence } from "../explanation";
import { Lines } from "./lines";
import type { Parse } from "./mend";
import { copyTree, type Node } from "./node";
import { sentence } from "./polish";
import { span } from "./span";

/** UTF-16 units that are looked at. */
const MOST_CHARS = 200_000;
const MOST_SENTENCES = 100;

/** What is defined in a text of another language; only Python is read completely. */
export function outline(
  source: string,
  { languageId, language, range }: ExplainRequest,
  parse: Parse,
): Explanation {
  const text = source.slice(0, MOST_CHARS);
  const lines = new Lines(text);
  const whole = lines.range(0, text.length);
  const asked = range ?? whole;
  const say = (en: string, zh: string): string =>
    sentence(language === "en" ? en : zh, ".", language);
  const note = {
    kind: "language" as const,
    text: say(
      "only Python is read statement by statement; of other languages there is an outline at most",
      "目前只能逐句讲解 Python；其他语言最多列出大纲",
    ),
    range: asked,
  };
  const tree = languageId in DIALECTS ? parse(text) : undefined;
  if (tree === undefined) return { language, range: asked, groups: [], notes: [note] };
  const root = copyTree(tree, text);
  tree.delete();
  const [from, to] = [lines.index(asked.start), lines.index(asked.end)];
  const sentences: ExplanationSentence[] = [];
  for (const node of root.within(...Object.keys(KINDS))) {
    const [kind, name] = [KINDS[node.type], nameOf(node)];
    const isAsked = node.start < Math.max(to, from + 1) && node.end > from;
    if (kind === undefined || name === undefined || !isAsked || sentences.length >= MOST_SENTENCES)
      continue;
    const head = node.get("body")?.start ?? node.end;
    sentences.push({
      text: say(`defines the ${kind[0]} ${span(name)}`, `定义${kind[1]}${span(name)}`),
      range: lines.range(node.start, Math.max(node.start + 1, head)),
      depth: depthOf(node),
      isGeneric: true,
      isNote: false,
    });
  }
  const groups = sentences.length === 0 ? [] : [{ heading: undefined, range: asked, sentences }];
  return { language, range: asked, groups, notes: [note] };
}

function nameOf(node: Node): string | undefined {
  const name = node.get("name") ?? node.get("declarator");
  return (name?.get("declarator") ?? name)?.text;
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let up = node.parent; up !== undefined && depth < 6; up = up.parent)
    if (up.type in KINDS) depth++;
  return depth;
}

/** By the names of the grammars. */
const KINDS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  class_declaration: ["class", "类"],
  class_specifier: ["class", "类"],
  constructor_declaration: ["constructor", "构造函数"],
  enum_declaration: ["enumeration", "枚举"],
  enum_item: ["enumeration", "枚举"],
  function_declaration: ["function", "函数"],
  function_definition: ["function", "函数"],
  function_item: ["function", "函数"],
  generator_function_declaration: ["generator", "生成器函数"],
  interface_declaration: ["interface", "接口"],
  method_declaration: ["method", "方法"],
  method_definition: ["method", "方法"],
  struct_item: ["structure", "结构体"],
  struct_specifier: ["structure", "结构体"],
  trait_item: ["trait", "特征"],
  type_alias_declaration: ["type", "类型"],
  type_spec: ["type", "类型"],
};
