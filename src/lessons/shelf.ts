import fs from "node:fs/promises";
import path from "node:path";
import { type Exercise, exerciseOf } from "./exercise";

export interface Lesson {
  /** The same in both languages, such as "00-hello". */
  readonly id: string;
  /** The first heading. */
  readonly title: string;
  /** Of the extension: only ever read. */
  readonly file: string;
}

/** The lessons as they were shipped: `ROOT/{en,zh-cn}/*.ipynb` and `ROOT/checks/*.py`. */
export class Shelf {
  constructor(private readonly root: string) {}

  /** In the order in which they are taken. */
  async lessons(language: string): Promise<Lesson[]> {
    const folder = path.join(this.root, language);
    const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
    return await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name);
        const first = (await cellsOf(file))[0];
        const title = /^# (.+)/.exec(sourceOf(first))?.[1] ?? name;
        return { id: path.basename(name, ".ipynb"), title, file };
      }),
    );
  }

  async lesson(id: string, language: string): Promise<Lesson | undefined> {
    return (await this.lessons(language)).find((lesson) => lesson.id === id);
  }

  /** Undefined after the last. */
  async next(id: string, language: string): Promise<Lesson | undefined> {
    return (await this.lessons(language)).find((lesson) => lesson.id > id);
  }

  /** Hints and solution as shipped, whatever became of the learner's copy. */
  async exercise(lesson: string, language: string, check: string): Promise<Exercise | undefined> {
    const found = await this.lesson(lesson, language);
    if (found === undefined) return undefined;
    const exercises = (await cellsOf(found.file)).map((cell) => exerciseOf(cell.metadata));
    return exercises.find((exercise) => exercise?.check === check);
  }

  /** Python with one function `check(names, output)` for each exercise of the lesson. */
  async checks(lesson: string): Promise<string> {
    return await fs.readFile(path.join(this.root, "checks", `${lesson}.py`), "utf8");
  }
}

interface Cell {
  readonly source: string | readonly string[];
  readonly metadata: unknown;
}

async function cellsOf(file: string): Promise<readonly Cell[]> {
  return (JSON.parse(await fs.readFile(file, "utf8")) as { cells: Cell[] }).cells;
}

function sourceOf(cell: Cell | undefined): string {
  const source = cell?.source ?? "";
  return typeof source === "string" ? source : source.join("");
}
