import fs from "node:fs/promises";
import path from "node:path";
import { DatasetFailure } from "../../protocol/dataset";
import { binaryKind } from "./binaryKind";
import type { Choices } from "./choice";
import { csvChoices } from "./csvChoices";
import { encodingOf, type Encoded, textOfHead } from "./encodingOf";
import { isJsonLines, jsonChoices } from "./jsonChoices";
import { lineChoices } from "./lineChoices";

/** @throws {DatasetFailure} where there is nothing in it that could be checked */
export async function inspect(file: string): Promise<Choices> {
  const head = await readHead(file);
  if (head.length === 0) throw new DatasetFailure({ kind: "empty", detail: file });
  const kind = binaryKind(head);
  if (kind !== undefined) throw new DatasetFailure({ kind: "binary", detail: kind });
  const encoded = encodingOf(head);
  const text = textOfHead(head, encoded);
  if (text.trim() === "" && head.length < HEAD_BYTES)
    throw new DatasetFailure({ kind: "empty", detail: file });
  return choicesOf(path.extname(file).toLowerCase(), text, encoded);
}

function choicesOf(extension: string, text: string, encoded: Encoded): Choices {
  switch (extension) {
    case ".csv":
    case ".tsv":
      return csvChoices(text, extension === ".tsv", encoded);
    case ".jsonl":
    case ".ndjson":
    case ".json":
      return jsonChoices(text, encoded);
    default:
      return isJsonLines(text) ? jsonChoices(text, encoded) : lineChoices(text, encoded);
  }
}

async function readHead(file: string): Promise<Buffer> {
  let handle: fs.FileHandle | undefined;
  try {
    if (!(await fs.stat(file)).isFile())
      throw new DatasetFailure({ kind: "not a file", detail: file });
    handle = await fs.open(file, "r");
    const bytes = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, HEAD_BYTES, 0);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    if (error instanceof DatasetFailure) throw error;
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const kind = isMissing ? "missing" : "unreadable";
    throw new DatasetFailure({ kind, detail: String(error) });
  } finally {
    await handle?.close();
  }
}

/** Enough for some hundred documents, and read in a moment. */
export const HEAD_BYTES = 1 << 18;
