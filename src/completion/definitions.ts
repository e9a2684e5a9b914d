/** What a name of a module is, in as few lines as tell how to use it. */
export interface Definition {
  readonly path: string;
  readonly name: string;
  /** Whole lines, with a line break at the end. */
  readonly text: string;
}

/** Where something is defined, and what is in it. */
export interface Outline {
  readonly name: string;
  /** Of the name, counted from 0. */
  readonly row: number;
  readonly members: readonly Outline[];
}

const MAX_SIGNATURE_LINES = 12;
const MAX_MEMBERS = 8;
/** UTF-16 units. */
const MAX_LINE = 240;
const MAX_DEFINITION = 700;

/** Top-level functions, classes with their methods, and constants, by the indentation of lines. */
export function outlineOf(lines: readonly string[]): Outline[] {
  const outline: { name: string; row: number; members: Outline[] }[] = [];
  /** Indentation of the members of the class that the lines are in. */
  let inside: number | undefined;
  let quote: string | undefined;
  for (const [row, line] of lines.entries()) {
    const wasInString = quote !== undefined;
    quote = longQuoteAfter(line, quote);
    if (wasInString || line.trim() === "") continue;
    const indent = line.length - line.trimStart().length;
    const [, keyword, name = ""] = DEFINITION.exec(line) ?? [];
    if (indent === 0) {
      inside = keyword === "class" ? -1 : undefined;
      const constant = CONSTANT.exec(line)?.[1];
      const found = name === "" ? constant : name;
      if (found !== undefined) outline.push({ name: found, row, members: [] });
    } else if (inside !== undefined) {
      if (inside === -1) inside = indent;
      if (indent === inside && name !== "")
        outline.at(-1)?.members.push({ name, row, members: [] });
    }
  }
  return outline;
}

/** The lines that tell what a definition is: signature, the docstring's first line, methods. */
export function describe(lines: readonly string[], { row, members }: Outline): string {
  const own = signatureAt(lines, row);
  if (!DEFINITION.test(own[0] ?? "")) return `${clip(own[0] ?? "")}\n`;
  const indent = /^\s*/.exec(lines[row] ?? "")?.[0] ?? "";
  const doc = docLine(lines, row + own.length);
  const methods = [...members]
    .filter(({ name }) => name === "__init__" || !name.startsWith("_"))
    .slice(0, MAX_MEMBERS)
    .flatMap((member) => {
      const signature = signatureAt(lines, member.row);
      return DEFINITION.test(signature[0] ?? "") ? [stub(signature)] : [];
    });
  const body = [...(doc === undefined ? [] : [doc]), ...methods];
  const text = (parts: readonly string[]): string =>
    parts.length > 0 ? `${[...own, ...parts].join("\n")}\n` : `${stub(own)}\n`;
  while (body.length > 0 && text(body).length > MAX_DEFINITION) body.pop();
  return indent === "" ? text(body) : text(body).replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

const DEFINITION = /^\s*(?:async[ \t]+)?(def|class)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/u;
const CONSTANT = /^([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?::[^=]+)?=(?!=)/u;

/** From the name's line to the colon that ends the head. */
function signatureAt(lines: readonly string[], row: number): string[] {
  const head: string[] = [];
  let depth = 0;
  for (const line of lines.slice(row, row + MAX_SIGNATURE_LINES)) {
    head.push(clip(line).trimEnd());
    const code = line.replace(/#.*|"[^"]*"|'[^']*'/g, "");
    for (const sign of code) depth += "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
    if (depth <= 0) break;
  }
  return head;
}

/** `def f(a): ...`, whatever stood behind the colon. */
function stub(signature: readonly string[]): string {
  const text = signature.join("\n");
  return text.endsWith(":") ? `${text} ...` : text;
}

/** The first line of a docstring, closed. */
function docLine(lines: readonly string[], row: number): string | undefined {
  const found = /^(\s+)[rRuU]?("""|''')(.*)$/.exec(lines[row] ?? "");
  if (found === null) return undefined;
  const [, indent = "", quote = "", rest = ""] = found;
  const words = rest.split(quote)[0]?.trim() ?? "";
  const said = words === "" && !rest.includes(quote) ? (lines[row + 1] ?? "").trim() : words;
  return said === "" || said.includes(quote) ? undefined : clip(`${indent}${quote}${said}${quote}`);
}

/** Which long quote is open after a line. */
function longQuoteAfter(line: string, open: string | undefined): string | undefined {
  let quote = open;
  for (const [found] of line.matchAll(/"""|'''|#/g)) {
    if (quote === undefined) {
      if (found === "#") break;
      quote = found;
    } else if (found === quote) quote = undefined;
  }
  return quote;
}

function clip(line: string): string {
  return line.slice(0, MAX_LINE);
}
