import type { Node } from "./node";
import { span } from "./span";
import type { Phrase, Teller } from "./teller";

/** Texts: plain ones as they stand, f-strings with what is filled in. */
export function string(t: Teller, node: Node): Phrase | undefined {
  const holes = node.within("interpolation");
  const text = node.type === "string" ? withoutPrefix(node) : joined(node);
  if (holes.length === 0) return { value: plainText(t, node, text) };
  const told = span(text, MOST_TEXT);
  const filled = t.and(holes.map((hole) => filling(t, hole)));
  return {
    value: t.say(`the text ${told} with ${filled} filled in`, `文本${told}，其中填入${filled}`),
    brief: t.say(`the text ${told}`, `文本${told}`),
  };
}

const MOST_TEXT = 70;

function plainText(t: Teller, node: Node, text: string): string {
  const prefix = prefixOf(node);
  const lines = text.split("\n").length;
  if (lines > 3)
    return t.say(
      `a text of ${lines} lines that begins with ${span(text, 40)}`,
      `一段 ${lines} 行的文本，开头是${span(text, 40)}`,
    );
  if (/b/i.test(prefix)) return t.say(`the bytes ${span(node.text)}`, `字节串${span(node.text)}`);
  // What a prefix means belongs to the text: `r"\d"`.
  return span(node.type === "string" ? node.text : text, MOST_TEXT);
}

function filling(t: Teller, hole: Node): string {
  const expression = hole.get("expression");
  const value = expression === undefined ? t.code(hole) : t.brief(expression);
  const conversion = hole.get("type_conversion")?.text;
  const format = hole.get("format_specifier")?.text.slice(1);
  const notes = [
    ...(hole.has("=") ? [t.say("with its name", "连同名称")] : []),
    ...(conversion === "!r" ? [t.say("as Python writes it", "按 Python 的写法")] : []),
    ...(format === undefined || format === "" ? [] : [formatInWords(t, format)]),
  ];
  if (notes.length === 0) return value;
  return t.say(`${value} (${notes.join(", ")})`, `${value}（${notes.join("，")}）`);
}

const ALIGNED: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  "<": ["flush left", "左对齐"],
  ">": ["flush right", "右对齐"],
  "^": ["centred", "居中"],
};

/** Such as `.2f`: “2 decimals”. https://docs.python.org/3/library/string.html#formatspec */
export function formatInWords(t: Teller, format: string): string {
  const found = /^(?:.?([<>^]))?\+?#?(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/.exec(format);
  if (found === null) return t.say(`in the format ${span(format)}`, `格式为${span(format)}`);
  const [, side = "", zero = "", width = "", groups = "", decimals, type = ""] = found;
  const notes: string[] = [];
  if (type === "%") notes.push(t.say("as a percentage", "百分数"));
  if (decimals !== undefined && type !== "s")
    notes.push(decimalsInWords(t, Number(decimals), type));
  if (decimals !== undefined && type === "s")
    notes.push(t.say(`at most ${decimals} characters`, `最多 ${decimals} 个字符`));
  if (groups !== "") notes.push(t.say("thousands set apart", "带千位分隔符"));
  const base = BASES[type];
  if (base !== undefined) notes.push(t.say(...base));
  if (width !== "") {
    const align = ALIGNED[side];
    const filled = zero === "" ? "" : t.say(" with leading zeros", "，前面补零");
    notes.push(t.say(`${width} characters wide${filled}`, `宽 ${width} 个字符${filled}`));
    if (align !== undefined) notes.push(t.say(...align));
  }
  if (notes.length === 0) return t.say(`in the format ${span(format)}`, `格式为${span(format)}`);
  return notes.join(t.say(", ", "，"));
}

const BASES: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  b: ["in binary", "二进制"],
  o: ["in octal", "八进制"],
  x: ["in hexadecimal", "十六进制"],
  X: ["in hexadecimal", "十六进制"],
};

function decimalsInWords(t: Teller, decimals: number, type: string): string {
  if (type === "g" || type === "G" || type === "")
    return t.say(`${decimals} significant digits`, `保留 ${decimals} 位有效数字`);
  if (type === "e" || type === "E")
    return t.say(`in powers of ten, ${decimals} decimals`, `科学计数法，保留 ${decimals} 位小数`);
  const noun = decimals === 1 ? "decimal" : "decimals";
  if (decimals === 0) return t.say("no decimals", "不留小数");
  return t.say(`${decimals} ${noun}`, `保留 ${decimals} 位小数`);
}

function prefixOf(node: Node): string {
  return /^[a-z]*/i.exec(node.text)?.[0] ?? "";
}

/** Texts that stand side by side are one: `"a" "b"` is `"ab"`. */
function joined(node: Node): string {
  const parts = node.children.filter(({ type }) => type === "string").map(withoutPrefix);
  const quote = parts[0]?.charAt(0) ?? "";
  const isSimple = parts.every(
    (part) => part.startsWith(quote) && !part.startsWith(quote.repeat(3)),
  );
  return isSimple ? quote + parts.map((part) => part.slice(1, -1)).join("") + quote : node.text;
}

/** The `f` of an f-string says nothing to who reads the text. */
function withoutPrefix(node: Node): string {
  return node.text.slice(prefixOf(node).length);
}
