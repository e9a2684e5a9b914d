import type { Node } from "./node";
import { span } from "./span";
import type { Teller } from "./teller";

/** What the author says: comments and docstrings, as they stand. */
export const remark = { comment, docstring };

/** UTF-16 units of the author's words. */
const MOST_WORDS = 160;

function comment(t: Teller, comments: readonly Node[]): string | undefined {
  const lines = comments.map(({ text }) => text.replace(/^#+[:!]?\s?/, "").trim());
  const text = lines.join(" ").trim();
  const [first] = comments;
  // Lines that only draw a rule say nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (first?.start === 0 && first.text.startsWith("#!"))
    return t.say(
      `on Unix, this file is run by ${span(text)}`,
      `在 Unix 上，本文件由${span(text)}运行`,
    );
  if (comments.length === 1 && FOR_TOOLS.test(text))
    return t.say(
      `a note to tools, not to readers: ${span(text)}`,
      `写给工具看的标记：${span(text)}`,
    );
  const told = span(text, MOST_WORDS);
  if (/^(?:TODO|FIXME|XXX|HACK)\b/.test(text))
    return t.say(`the author still means to do: ${told}`, `作者的待办：${told}`);
  return t.say(`the author notes: ${told}`, `作者注：${told}`);
}

const FOR_TOOLS =
  /^(?:type:|noqa|pylint:|pragma:|fmt:|isort:|mypy:|flake8|pyright:|ruff:|-\*-|vim:|coding[:=]|%%|nosec|region\b|endregion\b)/i;

/** A text that stands alone, as the first statement of a block or in three quotes. */
function docstring(t: Teller, node: Node): string | undefined {
  const [only, ...others] = node.type === "expression_statement" ? node.named : [];
  if (only === undefined || others.length > 0) return undefined;
  const parts = only.type === "concatenated_string" ? only.named : [only];
  const isText = parts.every(({ type }) => type === "string");
  if (!isText || only.within("interpolation").length > 0) return undefined;
  const text = parts
    .map((part) =>
      part.children
        .filter(({ type }) => type === "string_content")
        .map((each) => each.text)
        .join(""),
    )
    .join("");
  const [paragraph = "", ...more] = text.trim().split(/\n\s*\n/);
  if (paragraph.trim() === "") return t.say("an empty description", "空的说明");
  const rest = more
    .join("\n")
    .split("\n")
    .filter((line) => line.trim() !== "").length;
  const told = span(paragraph, MOST_WORDS);
  if (rest === 0) return t.say(`in the author's words: ${told}`, `作者的说明：${told}`);
  return t.say(
    `in the author's words: ${told} (and ${rest} more ${rest === 1 ? "line" : "lines"})`,
    `作者的说明：${told}（另有 ${rest} 行）`,
  );
}
