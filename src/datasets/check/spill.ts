import fs from "node:fs";
import path from "node:path";
import { DISK_RESERVE_BYTES } from "./limits";
import { readBytes } from "./source";

/** There is no room for temporary files. What could be done without them goes on. */
export class SpillFull extends Error {}

/** Where temporary files are made. */
export interface Spill {
  create(name: string): SpillFile;
}

/** The folder of a check's temporary files; whoever made it takes it away with all that is in it. */
export class SpillFolder implements Spill {
  #used = 0;
  #count = 0;
  readonly #most: number;
  #relief: (() => void) | undefined;

  /** @param most bytes; what the disk has room for where it is missing */
  constructor(
    readonly path: string,
    most?: number,
  ) {
    this.#most = most ?? room(path);
  }

  get used(): number {
    return this.#used;
  }

  create(name: string): SpillFile {
    return new SpillFile(path.join(this.path, `${this.#count++}-${name}`), this, true);
  }

  /** Files that can be done without: for them nothing else is given up. */
  get expendable(): Spill {
    return {
      create: (name) =>
        new SpillFile(path.join(this.path, `${this.#count++}-${name}`), this, false),
    };
  }

  /** What to do, once, when there is no room for a file that cannot be done without. */
  onFull(relief: () => void): void {
    this.#relief = relief;
  }

  /** @returns whether anything was given up */
  relieve(): boolean {
    const relief = this.#relief;
    this.#relief = undefined;
    relief?.();
    return relief !== undefined;
  }

  /** @throws {SpillFull} */
  take(bytes: number): void {
    if (this.#used + bytes > this.#most)
      throw new SpillFull(`${this.#used + bytes} of ${this.#most} bytes in ${this.path}`);
    this.#used += bytes;
  }

  giveBack(bytes: number): void {
    this.#used -= bytes;
  }
}

/** A file that is written from start to end and read anywhere. */
export class SpillFile {
  readonly fd: number;
  #length = 0;

  constructor(
    readonly path: string,
    private readonly folder: SpillFolder,
    private readonly isNeeded: boolean,
  ) {
    this.fd = noRoomAsSuch(() => fs.openSync(path, "wx+", 0o600));
  }

  get length(): number {
    return this.#length;
  }

  /** @throws {SpillFull} */
  append(bytes: Uint8Array): void {
    try {
      this.#write(bytes);
    } catch (error) {
      if (!(error instanceof SpillFull && this.isNeeded && this.folder.relieve())) throw error;
      this.#write(bytes);
    }
  }

  #write(bytes: Uint8Array): void {
    this.folder.take(bytes.length);
    try {
      noRoomAsSuch(() => {
        for (let done = 0; done < bytes.length;)
          done += fs.writeSync(this.fd, bytes, done, bytes.length - done, this.#length + done);
      });
    } catch (error) {
      this.folder.giveBack(bytes.length);
      throw error;
    }
    this.#length += bytes.length;
  }

  /** @returns how many bytes there were */
  read(bytes: Uint8Array, position: number): number {
    const wanted = Math.min(bytes.length, this.#length - position);
    return readBytes(this.fd, bytes, 0, wanted, position);
  }

  close(): void {
    fs.closeSync(this.fd);
  }

  delete(): void {
    this.close();
    fs.rmSync(this.path, { force: true });
    this.folder.giveBack(this.#length);
  }
}

function noRoomAsSuch<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) throw new SpillFull(String(error));
    throw error;
  }
}

function room(folder: string): number {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize - DISK_RESERVE_BYTES;
  } catch {
    // Some network drives do not tell; a write that fails will.
    return Infinity;
  }
}
