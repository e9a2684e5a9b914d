import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { UsageError } from "../command";

/** One program of the HumanEval infilling benchmark with a line taken out. */
export interface InfillingTask {
  readonly id: string;
  /** Up to the missing line. */
  readonly prompt: string;
  /** From the line break after the missing line on. */
  readonly suffix: string;
  /** The missing line, with its indentation. */
  readonly line: string;
}

export interface InfillingSet {
  readonly tasks: readonly InfillingTask[];
  /** Tasks with several missing lines, which a completion of one line cannot solve. */
  readonly longer: number;
}

/**
 * Reads `{task_id, prompt, suffix, canonical_solution}` a line, gzip or not.
 *
 * @throws {UsageError} where the file is not there or not of that format
 */
export async function readInfilling(file: string): Promise<InfillingSet> {
  const text = await readText(file);
  const tasks: InfillingTask[] = [];
  let longer = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const task = parseTask(line);
    if (task === undefined) {
      throw new UsageError(
        `Line ${index + 1} of ${file} is not a task of the HumanEval infilling format: ` +
          `JSON with the texts task_id, prompt, suffix and canonical_solution.`,
      );
    }
    if (task.line.includes("\n")) longer++;
    else tasks.push(task);
  }
  return { tasks, longer };
}

function parseTask(json: string): InfillingTask | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { task_id, prompt, suffix, canonical_solution } = value as Record<string, unknown>;
  if (typeof task_id !== "string" || typeof prompt !== "string") return undefined;
  if (typeof suffix !== "string" || typeof canonical_solution !== "string") return undefined;
  // The break after the line belongs to the solution or to the suffix.
  const line = canonical_solution.replace(/\r?\n$/, "");
  const lineBreak = canonical_solution.slice(line.length);
  return { id: task_id, prompt, suffix: lineBreak + suffix, line };
}

async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`);
  }
  try {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch {
    throw new UsageError(`${file} is not a whole gzip file.`);
  }
}
