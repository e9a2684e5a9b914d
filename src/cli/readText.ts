import { readFile } from "node:fs/promises";
import { UsageError } from "./command";

/**
 * A file's text as the editor has it.
 *
 * @param name as the person wrote it
 * @throws {UsageError} where it cannot be read
 */
export async function readText(file: string, name: string): Promise<string> {
  try {
    // As the editor does: broken bytes are replaced, a byte order mark is taken away.
    return new TextDecoder("utf-8").decode(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new UsageError(`There is no file ${name}.`);
    if (code === "EISDIR") throw new UsageError(`${name} is a folder.`);
    throw new UsageError(`${name} cannot be read: ${String(error)}`);
  }
}
