import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { LANGUAGES } from "../protocol/bilingual";
import { filesIn } from "./createProject";
import type { Project } from "./projectMark";
import { pieceOf } from "./piece";
import type { Template } from "./templates";

/** The templates as they were shipped: `ROOT/TEMPLATE/{zh-cn,en}/…`, and the program that runs tests. */
export class Shipped {
  constructor(private readonly root: string) {}

  folder(template: Template, language: string): string {
    return path.join(this.root, template.id, language);
  }

  /** Python text with the function `run_tests`. */
  async runner(): Promise<string> {
    return await fs.readFile(path.join(this.root, "run_tests.py"), "utf8");
  }

  /**
   * Files that have to be as they were shipped, and are missing or different. Line ends do not
   * count: Git changes them.
   */
  async changed({ folder, template, language }: Project): Promise<string[]> {
    const from = this.folder(template, language);
    const changed: string[] = [];
    for (const file of await fixedFiles(from, template)) {
      const [own, theirs] = [path.join(from, file), path.join(folder, file)];
      if ((await hashOf(own)) !== (await hashOf(theirs))) changed.push(file);
    }
    return changed;
  }

  /** Puts a file back; what stands there is kept beside it under a name that is free. */
  async restore({ folder, template, language }: Project, file: string): Promise<void> {
    const target = path.join(folder, file);
    const content = await fs.readFile(path.join(this.folder(template, language), file));
    await fs.mkdir(path.dirname(target), { recursive: true });
    await keep(target);
    await fs.writeFile(target, content, { flag: "wx" });
  }

  /** Names of test functions, as the shipped tests have them. */
  async testNames({ template, language }: Project): Promise<string[]> {
    const from = this.folder(template, language);
    const names: string[] = [];
    for (const file of await testFiles(from)) {
      const text = await fs.readFile(path.join(from, file), "utf8");
      names.push(...Array.from(text.matchAll(/^ {4}def (test_\w+)/gm), (found) => found[1] ?? ""));
    }
    return names;
  }

  /** Modules of the shipped tests: "tests.test_bot". */
  async testModules({ template, language }: Project): Promise<string[]> {
    const files = await testFiles(this.folder(template, language));
    return files.map((file) => file.replace(/\.py$/, "").split(path.sep).join("."));
  }

  /** Whether the learner has written anything between the marks of the main file. */
  async isPieceWritten({ folder, template }: Project): Promise<boolean> {
    const own = pieceOf(await fs.readFile(path.join(folder, template.main), "utf8"));
    const shipped = await Promise.all(
      LANGUAGES.map(async (language) =>
        pieceOf(
          await fs.readFile(path.join(this.folder(template, language), template.main), "utf8"),
        ),
      ),
    );
    // Whoever takes the marks away has written something, too.
    return own === undefined || !shipped.includes(own);
  }
}

async function fixedFiles(from: string, { fixed }: Template): Promise<string[]> {
  return (await filesIn(from)).filter((file) =>
    fixed.some((each) => file === each || file.startsWith(each + path.sep)),
  );
}

async function testFiles(from: string): Promise<string[]> {
  return (await filesIn(from)).filter((file) => /^tests[\\/]test_\w+\.py$/.test(file));
}

async function hashOf(file: string): Promise<string | undefined> {
  const text = await fs.readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  return createHash("sha256")
    .update(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"))
    .digest("hex");
}

async function keep(target: string): Promise<void> {
  for (let i = 1; ; i++) {
    const name = `${target}.changed${i === 1 ? "" : `-${i}`}`;
    try {
      await fs.copyFile(target, name, fs.constants.COPYFILE_EXCL);
      await fs.unlink(target);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") return;
      if (code !== "EEXIST") throw error;
    }
  }
}
