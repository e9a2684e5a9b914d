import fs from "node:fs";
import path from "node:path";

/** Beside the file, and free: `data.cleaned.jsonl`, or `data.cleaned-2.jsonl`. */
export function cleanedName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let i = 1; ; i++) {
    const end = i === 1 ? ".cleaned" : `.cleaned-${i}`;
    const free = path.join(dir, `${name}${end}${ext}`);
    if (!fs.existsSync(free)) return free;
  }
}
