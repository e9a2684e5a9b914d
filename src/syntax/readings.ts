import type { Dialect } from "./dialects";
import { openEnds } from "./openEnds";

/**
 * Code that ends where somebody is still writing is no error. So a text is finished in the ways in
 * which it could go on: what is open is closed, what needs an operand gets one, a block its colon.
 * One way that parses is enough.
 *
 * @returns whole texts, the likeliest first
 */
export function readings(text: string, dialect: Dialect): string[] {
  const { closers, from, codeEnd } = openEnds(text, dialect);
  const code = text.slice(0, codeEnd);
  const line = code.slice(code.lastIndexOf("\n", from - 1) + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const ends =
    dialect.grammar === "python" ? pythonEnds(line, closers, indent) : otherEnds(closers);
  return ends.map((end) => `${code}${end}\n`);
}

/** The same for a line on which the cursor stands, so that any word may follow. */
export function typedReadings(text: string, dialect: Dialect): string[] {
  const { closers } = openEnds(text, dialect);
  const ends =
    dialect.grammar === "python" ? PYTHON_ENDS : [" x", ".x", "()", " {}", " = x", " x {}"];
  return [...readings(text, dialect), ...ends.map((end) => `${text}${end}${closers}\n`)];
}

const PYTHON_ENDS = [
  " x",
  ":",
  " x:",
  "():",
  " x():",
  " = x",
  " import x",
  " x in x",
  " in x:",
  " as x:",
  ": x",
  "x: x",
  " else x",
];
const PYTHON_BLOCK = /^\s*(?:async\s+)?(?:def|class|if|elif|while|for|with|except|match|case)\b/;
/** An operand is not said yet, or one more may follow. */
const OPERANDS = [" x", " x in x", " x else x"];

function pythonEnds(line: string, closers: string, indent: string): string[] {
  if (/^\s*@/.test(line)) return [`${closers}\n${indent}def x(): pass`];
  const goesOn = line.endsWith("\\");
  if (closers === "" && !goesOn) return [""];
  const colon = PYTHON_BLOCK.test(line) ? ":" : "";
  const joint = goesOn ? "\n" : "";
  return ["", ...OPERANDS].map((operand) => joint + operand + closers + colon);
}

function otherEnds(closers: string): string[] {
  const plain = ["", ";", " x", " x;"].map((end) => end + closers);
  if (closers === "") return plain;
  // A call or a list, a head that still lacks its body, an import.
  const behind = [";", " {}", ' from "x";'].flatMap((end) => [closers + end, ` x${closers}${end}`]);
  return [...plain, ...behind];
}
