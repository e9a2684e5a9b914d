import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { UsageError } from "../command";
import { pythonFiles, type SourceFile } from "../eval/pythonFiles";

/**
 * The Python files under a folder, or those of a `.jsonl` with `{package, path, text}` a line, as
 * training/corpus writes it.
 *
 * @throws {UsageError} where there is neither
 */
export async function textsAt(place: string): Promise<SourceFile[]> {
  if (!place.endsWith(".jsonl")) return pythonFiles(place);
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile() !== true) throw new UsageError(`There is no file ${place}.`);
  const files: SourceFile[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(place, "utf8") })) {
    number++;
    if (line.trim() === "") continue;
    const file = parse(line);
    if (file === undefined)
      throw new UsageError(`Line ${number} of ${place} is not JSON with the texts path and text.`);
    files.push(file);
  }
  return files;
}

function parse(line: string): SourceFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (!("path" in value && "text" in value)) return undefined;
  const { path, text } = value;
  return typeof path === "string" && typeof text === "string" ? { path, text } : undefined;
}
