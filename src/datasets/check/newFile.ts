import fs from "node:fs";
import { DatasetFailure } from "../../protocol/dataset";

/** Where a file is written before it has its name. */
export function partOf(target: string): string {
  return `${target}.part`;
}

/** A file that gets its name only when it is whole, and never takes that of another. */
export class NewFile {
  readonly #fd: number;
  readonly #buffer = Buffer.alloc(1 << 20);
  #held = 0;
  bytes = 0;

  /** @throws {DatasetFailure} `exists` */
  constructor(private readonly target: string) {
    if (fs.existsSync(target)) throw new DatasetFailure({ kind: "exists", detail: target });
    this.#fd = failing(() => fs.openSync(partOf(target), "wx"));
  }

  /** @throws {DatasetFailure} `no room` */
  write(bytes: Uint8Array): void {
    if (this.#held + bytes.length > this.#buffer.length) this.#flush();
    if (bytes.length > this.#buffer.length) {
      this.#put(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#held);
    this.#held += bytes.length;
  }

  /** @throws {DatasetFailure} `exists`, where somebody else was quicker */
  finish(): void {
    this.#flush();
    fs.closeSync(this.#fd);
    const part = partOf(this.target);
    failing(() => {
      try {
        // Unlike renaming, this fails where there is such a file.
        fs.linkSync(part, this.target);
      } catch (error) {
        if (codeOf(error) === "EEXIST") throw error;
        // Not every file system has links.
        fs.copyFileSync(part, this.target, fs.constants.COPYFILE_EXCL);
      }
    });
    fs.rmSync(part, { force: true });
  }

  abandon(): void {
    try {
      fs.closeSync(this.#fd);
    } catch {
      // It was closed already.
    }
    fs.rmSync(partOf(this.target), { force: true });
  }

  #flush(): void {
    this.#put(this.#buffer.subarray(0, this.#held));
    this.#held = 0;
  }

  #put(bytes: Uint8Array): void {
    failing(() => {
      for (let done = 0; done < bytes.length;)
        done += fs.writeSync(this.#fd, bytes, done, bytes.length - done);
    });
    this.bytes += bytes.length;
  }
}

function failing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    const detail = String(error);
    if (code === "EEXIST") throw new DatasetFailure({ kind: "exists", detail });
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new DatasetFailure({ kind: "no room", detail });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
