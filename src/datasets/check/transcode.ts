import { TextDecoder } from "node:util";
import { readBytes, type Source } from "./source";
import type { SpillFile, SpillFolder } from "./spill";

/**
 * A copy in UTF-8 among the temporary files; the caller deletes it.
 *
 * @throws {SpillFull}
 */
export async function transcode(
  { fd, start, end }: Source,
  encoding: "utf-16le" | "utf-16be",
  folder: SpillFolder,
  told: (done: number, of: number) => Promise<void>,
): Promise<SpillFile> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const copy = folder.create("utf-8");
  const bytes = new Uint8Array(BLOCK_BYTES);
  for (let at = start; at < end;) {
    const read = readBytes(fd, bytes, 0, Math.min(bytes.length, end - at), at);
    if (read === 0) break;
    at += read;
    copy.append(Buffer.from(decoder.decode(bytes.subarray(0, read), { stream: at < end })));
    await told(at, end);
  }
  return copy;
}

const BLOCK_BYTES = 1 << 20;
