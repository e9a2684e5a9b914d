import type { Node } from "./node";
import { calledName, goalOf, type Goal, type Purpose } from "./goals";

/** The purpose of a statement. */
export function goal(node: Node): Goal {
  const only = (purpose: Purpose, ...about: (Node | undefined)[]): Goal => ({
    purpose,
    about: about.filter((each) => each !== undefined),
  });
  switch (node.type) {
    case "import_statement":
    case "import_from_statement":
    case "future_import_statement":
      return only(
        "imports",
        ...(node.get("module_name") === undefined ? node.all("name") : [node.get("module_name")]),
      );
    case "function_definition":
    case "class_definition":
      return only("defines", node.get("name"));
    case "decorated_definition":
      return only("defines", node.get("definition")?.get("name"));
    case "assert_statement":
      return only("checks");
    case "if_statement":
      return only(isGuard(node) ? "checks" : "chooses");
    case "match_statement":
      return only("chooses");
    case "for_statement":
      return only("repeats", ...goneThrough(node.get("right")));
    case "while_statement":
      return only("repeats");
    case "try_statement":
      return only("tries");
    case "return_statement":
      return only("returns");
    case "print_statement":
      return only("shows");
    case "comment":
      return only("notes");
    case "with_statement":
      return only(
        /\bopen\b/.test(node.child("with_clause")?.text ?? "") ? fileGoal(node) : "works",
      );
    case "expression_statement":
      return expressionGoal(node);
    default:
      return only("works");
  }
}

function expressionGoal(node: Node): Goal {
  const inner = node.named[0];
  if (inner?.type === "string") return { purpose: "notes", about: [] };
  const isAssigned = inner?.type === "assignment" || inner?.type === "augmented_assignment";
  const left = isAssigned ? inner.get("left") : undefined;
  const right = isAssigned ? inner.get("right") : inner;
  const about = left === undefined ? [] : [left];
  if (right === undefined) return { purpose: "settings", about };
  const called = calledName(right);
  const known = called === undefined ? undefined : goalOf(called);
  if (known !== undefined) return { purpose: known, about: isAssigned ? about : [] };
  if (isAssigned && isFixed(right)) return { purpose: "settings", about };
  if (isFilter(right)) return { purpose: "filters", about };
  if (isAssigned) return { purpose: "works", about };
  const function_ = right.type === "call" ? right.get("function") : undefined;
  const name = function_?.get("attribute") ?? function_;
  return { purpose: "calls", about: name === undefined ? [] : [name] };
}

function isFixed(node: Node): boolean {
  if (["list", "dictionary", "set", "tuple"].includes(node.type))
    return node.within("call").length === 0;
  return [
    "integer",
    "float",
    "string",
    "true",
    "false",
    "none",
    "unary_operator",
    "concatenated_string",
  ].includes(node.type);
}

function isFilter(node: Node): boolean {
  return (
    node.type.endsWith("_comprehension") && node.children.some(({ type }) => type === "if_clause")
  );
}

/** `enumerate(rows)` goes through `rows`; a range has no items of its own. */
function goneThrough(items: Node | undefined): Node[] {
  const called = items?.type === "call" ? items.get("function") : undefined;
  if (items === undefined || called?.text === "range") return [];
  if (called === undefined) return [items];
  const args = items.get("arguments")?.named ?? [];
  if (/^(?:enumerate|sorted|reversed|tqdm|list|iter)$/.test(called.text)) return args.slice(0, 1);
  if (called.text === "zip") return args;
  const object = called.get("object");
  const isOfItems = /^(?:items|keys|values|splitlines|readlines)$/.test(
    called.get("attribute")?.text ?? "",
  );
  return isOfItems && object !== undefined ? [object] : [items];
}

/** An `if` that only leads out. */
function isGuard(node: Node): boolean {
  const statements = node.get("consequence")?.named ?? [];
  const last = statements.at(-1)?.type ?? "";
  return (
    statements.length === 1 &&
    node.get("alternative") === undefined &&
    /^(?:return|raise|continue|break)_/.test(last)
  );
}

function fileGoal(node: Node): Purpose {
  return /\bopen\([^)]*["'](?:[wax]b?\+?|r\+)["']/.test(node.text.slice(0, 300))
    ? "saves"
    : "loads";
}
