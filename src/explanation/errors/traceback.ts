/** A Python traceback in parts. */
export interface Traceback {
  /** “NameError: name 'x' is not defined”, with further lines if it has them. */
  readonly last: string;
  /** From the outermost to the place of the error. */
  readonly frames: readonly Frame[];
}

export interface Frame {
  /** As Python wrote it: a path, or “In [3]” for a cell. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Reads what Python or IPython printed; undefined where it ends in no error. */
export function readTraceback(printed: string): Traceback | undefined {
  const lines = printed.slice(-MOST_CHARS).replace(ANSI, "").replace(/\r\n?/g, "\n").split("\n");
  const at = lines.findLastIndex((line) => LAST_LINE.test(line));
  if (at < 0) return undefined;
  const frames = lines.slice(0, at).flatMap((line) => {
    const place = FRAME.exec(line) ?? IPYTHON_FRAME.exec(line);
    const [, file, number] = place ?? [];
    return file === undefined ? [] : [{ file: file.trim(), line: Number(number) }];
  });
  const last = lines
    .slice(at, at + MOST_LAST_LINES)
    .join("\n")
    .trim();
  return { last, frames };
}

/** The place in the person's own code: the innermost frame that is no library's. */
export function ownFrame({ frames }: Traceback): Frame | undefined {
  return frames.findLast(({ file }) => !LIBRARY.test(file));
}

const MOST_CHARS = 100_000;
const MOST_LAST_LINES = 12;
const ANSI = /\u001b\[[0-9;]*m/g;
const LAST_LINE =
  /^((?:\w+\.)*\w*(?:Error|Exception|Interrupt|Exit|Iteration|Warning|Timeout|OfflineModeIsEnabled))(?::|$)/;
const FRAME = /^\s*File "([^"]+)", line (\d+)/;
const IPYTHON_FRAME = /^(?:File |Cell )(.+?)(?:, line |:)(\d+)(?:, in|$)/;
const LIBRARY =
  /site-packages|dist-packages|\/lib\/python\d|<frozen |^<string>$|\/python\/(?:transformers|datasets|torch|fastapi|pydantic|first_token)\//;
