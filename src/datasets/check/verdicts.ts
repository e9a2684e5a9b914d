import { type Finding, FINDINGS } from "../../protocol/dataset";
import { BIT, bitsOf, DROPPED, eachFinding } from "../findings";
import type { BitSet } from "./bitSet";
import { DOCUMENT, DOCUMENT_WORDS, type Documents } from "./documents";
import type { SpillFolder } from "./spill";

export interface Verdicts {
  readonly found: Record<Finding, number>;
  /** Documents that a cleaned copy keeps. */
  readonly kept: number;
  /** Two bytes a document, little end first. */
  readonly file: string;
}

/**
 * Puts together what was found of each document, and writes it down for a cleaned copy.
 *
 * @throws {SpillFull}
 */
export function writeVerdicts(documents: Documents, near: BitSet, folder: SpillFolder): Verdicts {
  const file = folder.create("verdicts");
  const found = eachFinding(() => 0);
  const dropped = bitsOf(DROPPED);
  let kept = 0;
  const rows = new Uint32Array(DOCUMENT_WORDS * ROWS_AT_ONCE);
  const verdicts = new Uint16Array(ROWS_AT_ONCE);
  for (let first = 0; first < documents.count; first += ROWS_AT_ONCE) {
    const count = documents.table.readMany(first, rows);
    for (let i = 0; i < count; i++) {
      let bits = rows[i * DOCUMENT_WORDS + DOCUMENT.findings] ?? 0;
      if (documents.exact.has(first + i)) bits |= BIT.exact;
      else if (near.has(first + i)) bits |= BIT.near;
      verdicts[i] = bits;
      if ((bits & dropped) === 0) kept++;
      if (bits === 0) continue;
      for (const finding of FINDINGS) if ((bits & BIT[finding]) !== 0) found[finding]++;
    }
    file.append(new Uint8Array(verdicts.buffer, 0, 2 * count));
  }
  file.close();
  return { found, kept, file: file.path };
}

const ROWS_AT_ONCE = 1 << 14;
