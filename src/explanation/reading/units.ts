import type { Unit } from "./groups";
import type { Lines } from "./lines";
import type { Replaced } from "./mend";
import type { Node } from "./node";
import type { Teller } from "./teller";
import { tellBlock, type Told } from "./walk";

/** Sentences of a definition from which on it is divided. */
const LONG = 12;

/** The statements with their sentences; long definitions are divided into theirs. */
export function unitsOf(
  t: Teller,
  statements: readonly Node[],
  most: number,
  replaced: ReadonlyMap<number, Replaced>,
  lines: Lines,
): Unit[] {
  const told = tellBlock(t, statements, 0, { most, replaced, lines });
  return divided(statements, told, statements.length === 1);
}

function divided(statements: readonly Node[], told: readonly Told[], isOnly: boolean): Unit[] {
  const units: Unit[] = [];
  for (const [at, node] of statements.entries()) {
    const next = statements[at + 1]?.start ?? Infinity;
    const own = told.filter(({ start }) => start >= node.start && start < next);
    if (own.length === 0) continue;
    const block = bodyOf(node);
    const isLong = isOnly ? own.length > 4 : own.length > LONG;
    if (block === undefined || !isLong) {
      units.push({ node, told: own });
      continue;
    }
    const children = block.children.filter(({ isNamed }) => isNamed);
    const isNote = (child: Node): boolean =>
      own.some(({ start, isNote: is }) => is && start === child.start);
    // What the author says at the beginning stays with the head.
    const first = children.findIndex((child) => !isNote(child));
    const inner = first < 0 ? [] : children.slice(first);
    const from = inner[0]?.start ?? Infinity;
    const inside = divided(
      inner,
      own.filter(({ start }) => start >= from),
      false,
    );
    units.push({ node, told: own, inside });
  }
  return units;
}

function bodyOf(node: Node): Node | undefined {
  const definition = node.type === "decorated_definition" ? node.get("definition") : node;
  const isDefinition =
    definition?.type === "function_definition" || definition?.type === "class_definition";
  return isDefinition ? definition.get("body") : undefined;
}
