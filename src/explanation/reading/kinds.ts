import type { Node } from "./node";

/** What is asked of a name that stands alone in a condition. */
export type Kind = "flag" | "container";

/**
 * Kinds of values by the names that carry them, `self.x` included, as far as types, defaults and
 * assignments agree all over the file.
 */
export function kindsIn(root: Node): ReadonlyMap<string, Kind | undefined> {
  const kinds = new Map<string, Kind | undefined>();
  const note = (name: Node | undefined, kind: Kind | undefined): void => {
    if (name === undefined) return;
    const known = kinds.has(name.text) ? kinds.get(name.text) : kind;
    kinds.set(name.text, known === kind ? kind : undefined);
  };
  for (const node of root.within(...NAMING)) {
    const type = node.get("type");
    const value = node.get("value") ?? node.get("right");
    const name = node.get("name") ?? node.get("left") ?? node.named[0];
    note(name, type === undefined ? kindOfValue(value) : kindOfType(type.text));
  }
  return kinds;
}

const NAMING = ["assignment", "default_parameter", "typed_default_parameter", "typed_parameter"];

function kindOfType(type: string): Kind | undefined {
  if (type === "bool") return "flag";
  return /^(?:typing\.)?(?:str|bytes|list|dict|set|tuple|frozenset|List|Dict|Set|Tuple|Sequence|Mapping|Iterable|Collection)(?:\[.*\])?$/s.test(
    type,
  )
    ? "container"
    : undefined;
}

function kindOfValue(value: Node | undefined): Kind | undefined {
  if (value === undefined) return undefined;
  if (FLAGS.has(value.type)) return "flag";
  return CONTAINERS.test(value.type) ? "container" : undefined;
}

const FLAGS = new Set(["true", "false", "comparison_operator", "not_operator"]);
const CONTAINERS =
  /^(?:list|dictionary|set|tuple|string|concatenated_string)$|^(?:list|dictionary|set)_comprehension$/;
