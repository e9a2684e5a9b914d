/** Where a long work stands, told apart from the output. */
export interface Progress {
  /** A line that stays. */
  readonly note: (line: string) => void;
  /** A line that the next one replaces. */
  readonly update: (line: string) => void;
  /** Takes such a line away. */
  readonly clear: () => void;
}

/** Without a terminal nothing can be replaced, so that only now and then a line is written. */
const QUIET_MS = 10_000;

export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export function progressOn(terminal: Terminal, now: () => number = Date.now): Progress {
  let width = 0;
  let writtenMs = -QUIET_MS;
  const clear = (): void => {
    if (width > 0) terminal.write(`\r${" ".repeat(width)}\r`);
    width = 0;
  };
  return {
    clear,
    note: (line) => {
      clear();
      terminal.write(`${line}\n`);
    },
    update: (line) => {
      if (terminal.isTTY === true) {
        terminal.write(`\r${line.padEnd(width)}`);
        width = line.length;
      } else if (now() - writtenMs >= QUIET_MS) {
        writtenMs = now();
        terminal.write(`${line}\n`);
      }
    },
  };
}
