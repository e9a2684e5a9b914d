/** A Markdown table; the first row is its head. A cell would end at a bar, even in code. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => "---"), ...body];
  const escaped = (cell: string): string => cell.replaceAll("|", "\\|");
  return lines.map((cells) => `| ${cells.map(escaped).join(" | ")} |`).join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/**
 * A share as a bar of text: it takes the theme's colours and can be copied. Put the number beside
 * it, for who listens.
 *
 * @param share from 0 to 1
 */
export function bar(share: number, chars = 8): string {
  const full = Math.round(chars * Math.min(1, Math.max(0, share)));
  return "█".repeat(full) + "░".repeat(chars - full);
}

/** Text of others in a line: it cannot format, link, hide or end anything. */
export function plain(text: string, mostChars = 200): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
  const short = line.length > mostChars ? `${line.slice(0, mostChars)}…` : line;
  return short.replace(/[\\`*_[\]<>~&$]/g, "\\$&");
}

/**
 * Text of others as code that it cannot end. Blanks at its ends and line breaks, which would
 * vanish, become visible.
 */
export function code(text: string): string {
  const visible = text
    .replace(/^ +| +$/g, (blanks) => "·".repeat(blanks.length))
    .replace(/\r\n?|\n/g, "↵")
    .replace(/\t/g, "→")
    .replace(/[\p{Cc}\u2028\u2029]/gu, "�");
  if (visible === "") return "–";
  const longest = Math.max(0, ...(visible.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = visible.startsWith("`") || visible.endsWith("`") ? " " : "";
  return `${fence}${pad}${visible}${pad}${fence}`;
}
