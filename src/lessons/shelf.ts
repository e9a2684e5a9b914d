import fs from "node:fs/promises";
import path from "node:path";
import { type Exercise, exerciseOf } from "./exercise";
import { field } from "./lessonMetadata";

export interface Lesson {
  /** The same in both languages, such as "00-hello". */
  readonly id: string;
  /** The first heading. */
  readonly title: string;
  /** Of the extension: only ever read. */
  readonly file: string;
  /** Pictures and data that its cells read, wherever the notebook stands. */
  readonly data: readonly string[];
}

/** The lessons as they were shipped: `ROOT/{en,zh-cn}/*.ipynb`, `ROOT/checks/*.py`, `ROOT/data/`. */
export class Shelf {
  constructor(private readonly root: string) {}

  /** In the order in which they are taken. */
  async lessons(language: string): Promise<Lesson[]> {
    const folder = path.join(this.root, language);
    const names = (await fs.readdir(folder)).filter((name) => name.endsWith(".ipynb")).sort();
    return await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name);
        const { cells, metadata } = await read(file);
        const title = /^# (.+)/.exec(sourceOf(cells[0]))?.[1] ?? name;
        const data = field(field(metadata, "firstToken"), "files") ?? [];
        return {
          id: path.basename(name, ".ipynb"),
          title,
          file,
          data: (data as string[]).map((each) => path.join(this.root, "data", each)),
        };
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
    const exercises = (await read(found.file)).cells.map((cell) => exerciseOf(cell.metadata));
    return exercises.find((exercise) => exercise?.check === check);
  }

  /** A cell as it was shipped; undefined where there is none of that id. */
  async cellText(lesson: string, language: string, cell: string): Promise<string | undefined> {
    const found = await this.lesson(lesson, language);
    if (found === undefined) return undefined;
    const shipped = (await read(found.file)).cells.find(({ id }) => id === cell);
    return shipped === undefined ? undefined : sourceOf(shipped);
  }

  /** Python with one function `check(names, output)` for each exercise of the lesson. */
  async checks(lesson: string): Promise<string> {
    return await fs.readFile(path.join(this.root, "checks", `${lesson}.py`), "utf8");
  }
}

interface Cell {
  readonly id: string;
  readonly source: string | readonly string[];
  readonly metadata: unknown;
}

interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: unknown;
}

async function read(file: string): Promise<Notebook> {
  return JSON.parse(await fs.readFile(file, "utf8")) as Notebook;
}

function sourceOf(cell: Cell | undefined): string {
  const source = cell?.source ?? "";
  return typeof source === "string" ? source : source.join("");
}
