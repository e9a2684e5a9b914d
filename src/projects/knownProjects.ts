import fs from "node:fs/promises";
import path from "node:path";
import { type Project, projectIn } from "./projectMark";

/** Where the folders of created projects are remembered: VS Code's Memento has this shape. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = "firstToken.projects";
/** Of remembered folders, the oldest go. */
const MOST_FOLDERS = 50;
/** Of folders within a workspace folder that are looked into. */
const MOST_CHILDREN = 200;

/** The learner's projects: created here, or open in the workspace. */
export class KnownProjects {
  /** @param workspace its folders, absolute */
  constructor(
    private readonly store: Store,
    private readonly workspace: () => readonly string[],
  ) {}

  async remember(folder: string): Promise<void> {
    const others = this.#remembered().filter((each) => each !== folder);
    await this.store.update(KEY, [folder, ...others].slice(0, MOST_FOLDERS));
  }

  /** Those that are still there: of the workspace first, then the youngest first. */
  async all(): Promise<Project[]> {
    const workspace = this.workspace();
    const within = await Promise.all(workspace.map(childrenOf));
    const folders = new Set([...workspace, ...this.#remembered(), ...within.flat()]);
    const found = await Promise.all([...folders].map(projectIn));
    return found.filter((project) => project !== undefined);
  }

  /** The project that a file or folder belongs to: of the nearest folder above. */
  async around(place: string): Promise<Project | undefined> {
    for (let at = place; ; at = path.dirname(at)) {
      const found = await projectIn(at);
      if (found !== undefined || at === path.dirname(at)) return found;
    }
  }

  #remembered(): string[] {
    const value = this.store.get(KEY);
    if (!Array.isArray(value)) return [];
    return value.filter(
      (each): each is string => typeof each === "string" && path.isAbsolute(each),
    );
  }
}

async function childrenOf(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .slice(0, MOST_CHILDREN)
    .map(({ name }) => path.join(folder, name));
}
