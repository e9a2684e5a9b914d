/** A Markdown table; the first row is its head. A cell would end at a bar, even in code. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => "---"), ...body];
  const escaped = (cell: string): string => cell.replaceAll("|", "\\|");
  return lines.map((cells) => `| ${cells.map(escaped).join(" | ")} |`).join("\n");
}

const BAR_CHARS = 8;

/** A probability as a number and a bar of text; the number comes first, for who listens. */
export function withBar(probability: number): string {
  const full = Math.round(BAR_CHARS * Math.min(1, Math.max(0, probability)));
  return `${percent(probability)} ${"█".repeat(full)}${"░".repeat(BAR_CHARS - full)}`;
}

export function percent(probability: number): string {
  return `${(100 * probability).toFixed(0)} %`;
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
