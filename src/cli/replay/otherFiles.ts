import { describe, outlineOf, type Definition } from "../../completion/definitions";
import { importsOf, wantedBy } from "../../completion/imports";
import { ChosenNeighbours, type Neighbours } from "../../completion/neighbours";
import { Ring } from "../../completion/ring";
import { identifiers } from "../../text/identifiers";
import type { Snippet } from "../../protocol/model";
import type { SourceFile } from "../eval/pythonFiles";
import type { Passage } from "./passages";

/** So many other files were visited before this one is written. */
const VISITED = 6;

/** What an editor knows of other files while one is written. */
export interface OtherFiles {
  readonly neighbours: Neighbours;
  /** Those that are open. */
  readonly open: readonly Snippet[];
}

/**
 * The person has visited the files that stand next to this one in its folder, and the editor finds
 * what the file imports.
 */
export function otherFiles(passage: Passage, files: readonly SourceFile[]): OtherFiles {
  const ring = new Ring();
  for (const { path, text } of nearest(passage.path, files))
    ring.note({ path, text, language: "python" });
  ring.promote();
  const definitions = definitionsFor(passage, files);
  const neighbours = new ChosenNeighbours(() => ({ definitions, chunks: ring.chunks }));
  return { neighbours, open: ring.files };
}

/** Files of the same folder, those next in the order of names last. */
function nearest(path: string, files: readonly SourceFile[]): SourceFile[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const same = files.filter(
    (file) => file.path.slice(0, file.path.lastIndexOf("/") + 1) === folder,
  );
  const own = same.findIndex((file) => file.path === path);
  return same
    .map((file, index) => ({ file, distance: Math.abs(index - own) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance)
    .slice(-VISITED)
    .map(({ file }) => file);
}

/** As the editor does without a language server: by the names of files and the shape of lines. */
function definitionsFor(passage: Passage, files: readonly SourceFile[]): Definition[] {
  // What is written later is not known yet.
  const text = passage.head + passage.tail;
  const used = identifiers(text);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const definitions: Definition[] = [];
  const wanted = importsOf(text).flatMap((each) => wantedBy(each, passage.path));
  for (const { paths, names } of wanted) {
    const file = paths.map((path) => byPath.get(path)).find((found) => found !== undefined);
    if (file === undefined || file.path === passage.path) continue;
    const lines = file.text.split(/\r\n?|\n/);
    for (const outline of outlineOf(lines)) {
      if (names?.includes(outline.name) ?? used.has(outline.name))
        definitions.push({ path: file.path, name: outline.name, text: describe(lines, outline) });
    }
  }
  return definitions;
}
