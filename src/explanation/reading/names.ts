import { kindsIn, type Kind } from "./kinds";
import type { Node } from "./node";

/** What the names of a file stand for, as far as the file itself says. */
export interface Names {
  /** From a name that an import gives to the whole path, such as `np` → `numpy`. */
  readonly imported: ReadonlyMap<string, string>;
  /** Functions of the file with the names of their parameters; none where two have one name. */
  readonly functions: ReadonlyMap<string, readonly string[] | undefined>;
  /** The same for methods, without the object that comes first. */
  readonly methods: ReadonlyMap<string, readonly string[] | undefined>;
  readonly classes: ReadonlySet<string>;
  /** Names for search patterns, from `re.compile`. */
  readonly patterns: ReadonlySet<string>;
  /** Names for open files. */
  readonly files: ReadonlySet<string>;
  /** What names hold, where the file leaves no doubt. */
  readonly kinds: ReadonlyMap<string, Kind | undefined>;
}

/** @param imports lines of the file outside of the tree */
export function namesIn(root: Node, imports = ""): Names {
  const imported = new Map<string, string>();
  for (const line of imports.split("\n")) readImport(line, imported);
  const functions = new Map<string, readonly string[] | undefined>();
  const methods = new Map<string, readonly string[] | undefined>();
  const classes = new Set<string>();
  const patterns = new Set<string>();
  const files = new Set<string>();
  for (const node of root.within(...TELLING)) {
    const name = node.get("name")?.text ?? "";
    if (node.type === "class_definition") classes.add(name);
    else if (node.type === "function_definition") {
      const of = isMethod(node) ? methods : functions;
      of.set(name, of.has(name) ? undefined : parameterNames(node, of === methods));
    } else if (node.type === "as_pattern") fileOf(node.named[0], node.get("alias"), files);
    else if (node.type === "assignment") {
      fileOf(node.get("right"), node.get("left"), files);
      if (node.get("right")?.get("function")?.text === "re.compile")
        patterns.add(node.get("left")?.text ?? "");
    } else addImports(node, imported);
  }
  return { imported, functions, methods, classes, patterns, files, kinds: kindsIn(root) };
}

const TELLING = [
  "import_statement",
  "import_from_statement",
  "function_definition",
  "class_definition",
  "as_pattern",
  "assignment",
];

/** The whole path of a dotted name, by the imports: `np.zeros` is `numpy.zeros`. */
export function wholePath(dotted: string, { imported }: Names): string | undefined {
  const [first = "", ...rest] = dotted.split(".");
  const path = imported.get(first);
  return path === undefined ? undefined : [path, ...rest].join(".");
}

function isMethod(definition: Node): boolean {
  const outer = definition.parent;
  const block = outer?.type === "decorated_definition" ? outer.parent : outer;
  return block?.parent?.type === "class_definition";
}

function parameterNames(definition: Node, isOfObject: boolean): string[] {
  const isStatic = definition.parent?.child("decorator")?.text === "@staticmethod";
  const parameters = definition.get("parameters")?.named ?? [];
  return parameters.slice(isOfObject && !isStatic ? 1 : 0).map((each) => {
    const name = each.get("name") ?? (each.type === "typed_parameter" ? each.named[0] : each);
    return name?.text ?? "";
  });
}

function fileOf(value: Node | undefined, name: Node | undefined, files: Set<string>): void {
  const opener = value?.type === "call" ? value.get("function") : undefined;
  const method = opener?.type === "attribute" ? opener.get("attribute") : opener;
  if (method?.text === "open" && name !== undefined) files.add(name.text);
}

function addImports(node: Node, imported: Map<string, string>): void {
  const from = node.get("module_name")?.text;
  for (const each of node.all("name")) {
    const path = each.get("name")?.text ?? each.text;
    const alias = each.get("alias")?.text;
    if (from !== undefined) imported.set(alias ?? path, `${from}.${path}`);
    else {
      // `import a.b` gives the name `a`.
      const first = path.split(".", 1)[0] ?? path;
      imported.set(alias ?? first, alias === undefined ? first : path);
    }
  }
}

/** The same by a pattern, for lines that are not parsed. */
function readImport(line: string, imported: Map<string, string>): void {
  const [, from, names = ""] = /^(?:from\s+(\S+)\s+)?import\s+([^#]*)/.exec(line) ?? [];
  for (const each of names.split(",")) {
    const [path = "", alias] = each.trim().split(/\s+as\s+/);
    if (!/^[\w.]+$/u.test(path)) continue;
    const first = path.split(".", 1)[0] ?? path;
    if (from !== undefined) imported.set(alias ?? path, `${from}.${path}`);
    else imported.set(alias ?? first, alias === undefined ? first : path);
  }
}
