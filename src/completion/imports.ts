/** One Python statement `import …` or `from … import …`, or a part of it. */
export interface Import {
  /** With dots; empty in `from . import x`. */
  readonly module: string;
  /** Leading dots: 0 for an absolute import. */
  readonly level: number;
  /** Undefined where the module as a whole is imported, or all of its names. */
  readonly names?: readonly string[];
}

/** Imports stand near the start of a file; UTF-16 units. */
const MAX_CHARS = 64_000;
const MAX_IMPORTS = 48;

/** The import statements of a Python text, indented ones included; never throws. */
export function importsOf(text: string): Import[] {
  const code = text
    .slice(0, MAX_CHARS)
    .replace(/\r\n?/g, "\n")
    .replace(COMMENT_OR_STRING, (found) => (found.startsWith("#") ? "" : "''"))
    .replace(/\\\n/g, " ");
  const imports: Import[] = [];
  for (const { groups } of code.matchAll(STATEMENT)) {
    if (imports.length >= MAX_IMPORTS) break;
    const { dots = "", module = "", names, modules } = groups ?? {};
    if (modules !== undefined)
      for (const name of namesIn(modules)) imports.push({ module: name, level: 0 });
    else if (names?.trim() === "*") imports.push({ module, level: dots.length });
    else if (names !== undefined && (module !== "" || dots !== ""))
      imports.push({ module, level: dots.length, names: namesIn(names) });
  }
  return imports;
}

/** A file that an import may mean: the first of `paths` that there is. */
export interface Wanted {
  readonly paths: readonly string[];
  /** Undefined for whatever the importing file uses of it. */
  readonly names?: readonly string[];
}

/**
 * Where the files behind an import may be, relative to the workspace.
 *
 * @param file the importing one, relative to the workspace, with forward slashes
 */
export function wantedBy({ module, level, names }: Import, file: string): Wanted[] {
  const folders = level === 0 ? rootsFor(file) : [ancestor(file, level)];
  const known = folders.filter((folder) => folder !== undefined);
  const inside = module === "" ? [] : module.split(".");
  const paths = (parts: readonly string[]): string[] =>
    known.flatMap((folder) => {
      const stem = [...(folder === "" ? [] : [folder]), ...parts].join("/");
      const init = stem === "" ? "__init__.py" : `${stem}/__init__.py`;
      return parts.length === 0 ? [init] : [`${stem}.py`, init];
    });
  const whole = { paths: paths(inside).filter((path) => path !== file) };
  if (names === undefined) return [whole];
  // A name may be a module of the package.
  const modules = names.map((name) => ({ paths: paths([...inside, name]) }));
  return [{ ...whole, names }, ...modules];
}

/** Strings that go over lines, short ones, and comments. */
const COMMENT_OR_STRING =
  /#[^\n]*|"""(?:\\[^]|[^\\])*?(?:"""|$)|'''(?:\\[^]|[^\\])*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g;
const STATEMENT =
  /(?:^|;)[ \t]*(?:from[ \t]+(?<dots>\.*)[ \t]*(?<module>[\p{L}_][\p{L}\p{N}_.]*)?[ \t]+import[ \t]*(?<names>\([^)]*\)|[^\n;(]+)|import[ \t]+(?<modules>[^\n;]+))/gmu;

/** `(a, b as c,)` → a, b */
function namesIn(list: string): string[] {
  return list
    .replace(/[()]/g, " ")
    .split(",")
    .map((item) => /^\s*([\p{L}_][\p{L}\p{N}_.]*)/u.exec(item)?.[1] ?? "")
    .filter((name) => name !== "");
}

/** Folders from which Python may look for modules: the script's, the workspace, src, those between. */
function rootsFor(file: string): string[] {
  const folders: string[] = [];
  for (let folder = parent(file); folder !== undefined; folder = parent(folder))
    folders.push(folder);
  const [own = "", ...others] = folders;
  return [...new Set([own, "", "src", ...others])];
}

/** One dot means the file's own folder, two the one above, and so on. */
function ancestor(file: string, level: number): string | undefined {
  let folder: string | undefined = file;
  for (let step = 0; step < level && folder !== undefined; step++) folder = parent(folder);
  return folder;
}

/** The folder that holds a path; "" is the workspace, which is in no folder. */
function parent(path: string): string | undefined {
  if (path === "") return undefined;
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
