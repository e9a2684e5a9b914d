import { isUtf8 } from "node:buffer";
import fs from "node:fs";
import {
  type CleanRequest,
  type CleanResult,
  DatasetFailure,
  type DatasetProgress,
} from "../../protocol/dataset";
import { bitsOf } from "../findings";
import { BatchReader, emptyBatch } from "./batchReader";
import { NewFile } from "./newFile";
import { openDataset } from "./openSource";
import { Records } from "./records";
import { readBytes, type Source } from "./source";
import { SpillFolder } from "./spill";
import { splitterFor } from "./splitterFor";
import { TextReader } from "./textReader";

/**
 * A copy without some of the documents, in UTF-8. What is kept stays as it is, byte by byte where it
 * was UTF-8 before.
 *
 * @throws {DatasetFailure} `changed` if it is not the file that was checked, `exists` if there is a
 * file of the new name already
 */
export async function cleanDataset(
  request: CleanRequest,
  told: (progress: DatasetProgress) => Promise<void>,
): Promise<CleanResult> {
  const { plan, stamp } = request;
  const folder = new SpillFolder(request.folder);
  const file = await openDataset(request.file, plan, folder, (done, of) =>
    told({ stage: "preparing", done, of }),
  );
  let out: NewFile | undefined;
  try {
    if (file.stamp.size !== stamp.size || file.stamp.mtimeMs !== stamp.mtimeMs)
      throw new DatasetFailure({ kind: "changed", detail: request.file });
    out = new NewFile(request.target);
    const counts = await copy(file.source, request, out, told);
    out.finish();
    return { ...counts, bytes: out.bytes };
  } catch (error) {
    out?.abandon();
    throw error;
  } finally {
    file.close();
  }
}

async function copy(
  source: Source,
  { plan, verdicts, drop }: CleanRequest,
  out: NewFile,
  told: (progress: DatasetProgress) => Promise<void>,
): Promise<{ kept: number; dropped: number }> {
  const reader = new BatchReader(source, splitterFor(plan));
  const judged = fs.openSync(verdicts, "r");
  const dropped = bitsOf(drop);
  const decoder = new TextReader(plan);
  const batch = emptyBatch();
  const isList = plan.format === "json";
  const counts = { kept: 0, dropped: 0 };
  // What stands before the first document is a header; else it belongs to the document before.
  let isKept = true;
  if (isList) out.write(Buffer.from("["));
  for (let document = 0; reader.next(batch); document += batch.count) {
    const bytes = Buffer.from(batch.bytes, 0, batch.length);
    const records = new Records(new Uint32Array(batch.places));
    const bits = new Uint16Array(batch.count);
    readBytes(judged, new Uint8Array(bits.buffer), 0, bits.byteLength, 2 * document);
    const isSound = isUtf8(bytes);
    const write = (start: number, end: number): void => {
      if (isSound) out.write(bytes.subarray(start, end));
      else out.write(Buffer.from(decoder.decode(bytes, start, end, false)));
    };
    const startOf = (i: number): number => (i < batch.count ? records.start(i) : batch.length);
    if (isKept && !isList) write(0, startOf(0));
    for (let i = 0; i < batch.count; i++) {
      isKept = ((bits[i] ?? 0) & dropped) === 0;
      counts[isKept ? "kept" : "dropped"]++;
      if (!isKept) continue;
      if (isList) out.write(Buffer.from(counts.kept === 1 ? "\n" : ",\n"));
      write(startOf(i), isList ? records.end(i) : startOf(i + 1));
    }
    await told({ stage: "writing", done: reader.offset, of: source.end });
  }
  if (isList) out.write(Buffer.from("\n]\n"));
  fs.closeSync(judged);
  return counts;
}
