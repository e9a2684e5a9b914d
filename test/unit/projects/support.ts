import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { builtInPython } from "../../../src/projects/builtInPython";
import { createProject } from "../../../src/projects/createProject";
import { type Project, projectIn } from "../../../src/projects/projectMark";
import { findPython, type Python } from "../../../src/projects/pythons";
import { Shipped } from "../../../src/projects/shipped";
import { type Template, TEMPLATES } from "../../../src/projects/templates";
import { LANGUAGES, type Language } from "../../../src/protocol/bilingual";

const ROOT = path.join(__dirname, "../../..");
const SHIPPED_FOLDER = path.join(ROOT, "snippets/projects");
export const FIXTURES = path.join(ROOT, "test/fixtures/projects");
export const shipped = new Shipped(SHIPPED_FOLDER);
/** Python starts in two seconds; a slow, busy machine needs more. */
export const RUN_TIMEOUT_MS = 180_000;

/** Every template in every language. */
export const VARIANTS: readonly (readonly [Template, Language])[] = TEMPLATES.flatMap((template) =>
  LANGUAGES.map((language) => [template, language] as const),
);

/** Modules that make up a core: what runs without any package. */
export const CORE: Readonly<Record<Template["id"], readonly string[]>> = {
  "support-bot": ["bot.py", "evaluate.py"],
  "code-completion": ["completer.py", "measure.py", "files.py"],
  "paper-summary": ["summary.py", "rouge.py"],
  contest: ["my_model.py", "score.py"],
};

export function temporaryFolder(): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "first-token-project-")));
}

export async function newProject(template: Template, language: Language): Promise<Project> {
  const folder = path.join(temporaryFolder(), "my project");
  await createProject(shipped.folder(template, language), folder);
  const project = await projectIn(folder);
  assert.ok(project);
  return project;
}

export function discard({ folder }: Project): void {
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}

/** Writes the reference solution into the place that is meant for the learner. */
export function solve({ folder, template, language }: Project): void {
  const file = path.join(folder, template.main);
  const solution = fs.readFileSync(
    path.join(FIXTURES, "solutions", `${template.id}.${language}.py`),
    "utf8",
  );
  const text = fs.readFileSync(file, "utf8");
  const solved = text.replace(
    /(^[ \t]*# >>>.*\n)[^]*?(^[ \t]*# <<<)/m,
    (_, begin: string, end: string) => begin + solution + end,
  );
  assert.notEqual(solved, text);
  fs.writeFileSync(file, solved);
}

export async function computerPython(): Promise<Python | undefined> {
  const surroundings = { platform: process.platform, path: process.env["PATH"] ?? "" };
  return await findPython(os.tmpdir(), surroundings, new AbortController().signal);
}

export function kernelPython(): Python {
  return builtInPython(path.join(ROOT, "dist/kernel/main.js"), "en");
}

/** Runs a program of ours on the files of a project, by the Python of this computer. */
export function python(folder: string, program: string, ...words: readonly string[]): string {
  const ran = spawnSync("python3", ["-B", "-c", program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(ran.status, 0, ran.stderr);
  return ran.stdout;
}
