import fs from "node:fs/promises";
import path from "node:path";
import { LANGUAGES, type Language } from "../protocol/bilingual";
import { type Template, templateOf } from "./templates";

/** A learner's project on the disk. */
export interface Project {
  /** Absolute. */
  readonly folder: string;
  readonly template: Template;
  readonly language: Language;
}

const FILE = "pyproject.toml";
const MOST_BYTES = 100_000;

/**
 * Which project a folder is: its pyproject.toml says so in a table of ours, as tools do there.
 *
 * @returns undefined for any other folder
 */
export async function projectIn(folder: string): Promise<Project | undefined> {
  const file = path.join(folder, FILE);
  const text = await readShort(file).catch(() => undefined);
  if (text === undefined) return undefined;
  const own = /^\[tool\.first-token\]\s*$([^]*?)(?=^\s*\[|$(?![^]))/m.exec(text)?.[1] ?? "";
  const template = templateOf(valueOf(own, "template"));
  const language = LANGUAGES.find((each) => each === valueOf(own, "language"));
  if (template === undefined || language === undefined) return undefined;
  return { folder, template, language };
}

async function readShort(file: string): Promise<string | undefined> {
  const { size } = await fs.stat(file);
  return size > MOST_BYTES ? undefined : await fs.readFile(file, "utf8");
}

function valueOf(table: string, key: string): string | undefined {
  return new RegExp(`^\\s*${key}\\s*=\\s*["']([\\w-]+)["']`, "m").exec(table)?.[1];
}
