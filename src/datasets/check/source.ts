import fs from "node:fs";
import { DatasetFailure } from "../../protocol/dataset";

/** What is read: the part of an open file from `start` to `end`, in bytes. */
export interface Source {
  readonly fd: number;
  readonly start: number;
  readonly end: number;
}

/**
 * @returns how many bytes there were: less than wanted at the end of the file only
 * @throws {DatasetFailure} if the system cannot read it
 */
export function readBytes(
  fd: number,
  bytes: Uint8Array,
  from: number,
  wanted: number,
  position: number,
): number {
  let done = 0;
  try {
    while (done < wanted) {
      const read = fs.readSync(fd, bytes, from + done, wanted - done, position + done);
      if (read === 0) break;
      done += read;
    }
  } catch (error) {
    throw new DatasetFailure({ kind: "unreadable", detail: String(error) });
  }
  return done;
}
