import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import type { DatasetPlan } from "../../protocol/dataset";
import { textFromGbk } from "../gbk";

export type Encoded = Pick<DatasetPlan, "encoding" | "markBytes">;

/** By the byte order mark; without one, UTF-16 is known by its many zeros. */
export function encodingOf(head: Buffer): Encoded {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: "utf-8", markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", markBytes: 2 };
  const { even, odd } = zeros(head);
  if (odd >= ZERO_SHARE && even < odd / 4) return { encoding: "utf-16le", markBytes: 0 };
  if (even >= ZERO_SHARE && odd < even / 4) return { encoding: "utf-16be", markBytes: 0 };
  return { encoding: "utf-8", markBytes: 0 };
}

/** The text of a file's beginning, which may end in the middle of a character. */
export function textOfHead(head: Buffer, { encoding, markBytes }: Encoded): string {
  const bytes = head.subarray(markBytes);
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes, { stream: true });
  const whole = bytes.subarray(0, Math.max(bytes.lastIndexOf(NEWLINE) + 1, bytes.length - 3));
  if (isUtf8(whole)) return whole.toString("utf8");
  // In a file of mixed encodings either reading shows where the fields are.
  return textFromGbk(whole) ?? whole.toString("utf8");
}

/** Share of zeros among the bytes at even and at odd places. */
function zeros(head: Buffer): { even: number; odd: number } {
  const counts = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) counts[i & 1] = (counts[i & 1] ?? 0) + 1;
  const half = Math.max(1, head.length / 2);
  return { even: (counts[0] ?? 0) / half, odd: (counts[1] ?? 0) / half };
}

const ZERO_SHARE = 0.3;
const NEWLINE = 10;
