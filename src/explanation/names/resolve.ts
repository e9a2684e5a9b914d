import type { SyntaxNode } from "../../syntax/tree";
import { importedNames } from "./imported";
import { instanceOf, meaningOf, ownName } from "./meaning";
import { Scope } from "./scope";

/** A place in Python code, and what stands there. */
export interface Reference {
  /** `transformers.GPT2LMHeadModel().generate`, or with an argument `….generate(max_length)`. */
  readonly name: string;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * All names of a Python tree that lead back to an import, in the order of the text. Imports,
 * aliases, assignments, annotations, attributes of `self` and results of calls are followed;
 * a name that is bound to something else no longer counts.
 */
export function resolve(root: SyntaxNode): Reference[] {
  const references: Reference[] = [];
  new Walk(references).block(root, new Scope());
  return references.sort((a, b) => a.start - b.start || a.end - b.end);
}

class Walk {
  constructor(private readonly references: Reference[]) {}

  /** As Python does it: bodies of functions run when the names around them are all bound. */
  block(node: SyntaxNode, scope: Scope): void {
    const later: (() => void)[] = [];
    for (const child of node.namedChildren) if (child !== null) this.#visit(child, scope, later);
    for (const body of later) body();
  }

  #visit(node: SyntaxNode, scope: Scope, later: (() => void)[]): void {
    switch (node.type) {
      case "import_statement":
      case "import_from_statement":
      case "future_import_statement":
        for (const { name, meaning, node: place } of importedNames(node)) {
          scope.bind(name, meaning);
          this.#note(place, meaning);
        }
        return;
      case "function_definition":
        this.#function(node, scope, later);
        return;
      case "class_definition":
        this.#class(node, scope, later);
        return;
      case "lambda":
        this.#inner(node, scope);
        return;
      case "list_comprehension":
      case "set_comprehension":
      case "dictionary_comprehension":
      case "generator_expression":
        this.#comprehension(node, scope);
        return;
      case "assignment":
        this.#assignment(node, scope, later);
        return;
      case "augmented_assignment":
        this.#children(node, scope, later);
        bindTarget(node.childForFieldName("left"), undefined, scope);
        return;
      case "named_expression":
        this.#children(node, scope, later);
        bindTarget(node.childForFieldName("name"), meaningOf(node, scope), scope);
        return;
      case "for_statement":
        this.#visitField(node, "right", scope, later);
        bindTarget(node.childForFieldName("left"), undefined, scope);
        for (const field of ["body", "alternative"]) this.#visitField(node, field, scope, later);
        return;
      case "as_pattern":
        this.#children(node, scope, later);
        bindTarget(
          node.childForFieldName("alias"),
          meaningOf(node.namedChildren[0] ?? null, scope),
          scope,
        );
        return;
      case "attribute":
      case "identifier":
        this.#note(node, meaningOf(node, scope));
        if (node.type === "attribute") this.#visitField(node, "object", scope, later);
        return;
      case "call":
        this.#call(node, scope, later);
        return;
      default:
        this.#children(node, scope, later);
    }
  }

  #children(node: SyntaxNode, scope: Scope, later: (() => void)[]): void {
    for (const child of node.namedChildren) if (child !== null) this.#visit(child, scope, later);
  }

  #visitField(node: SyntaxNode, field: string, scope: Scope, later: (() => void)[]): void {
    for (const child of node.childrenForFieldName(field))
      if (child !== null) this.#visit(child, scope, later);
  }

  #note(node: SyntaxNode, name: string | undefined): void {
    if (name === undefined) return;
    // The last word alone: that of `model` in `model.generate` is noted by itself.
    const place = node.childForFieldName("attribute") ?? node;
    this.references.push({ name, start: place.startIndex, end: place.endIndex });
  }

  #call(node: SyntaxNode, scope: Scope, later: (() => void)[]): void {
    const called = meaningOf(node.childForFieldName("function"), scope);
    this.#visitField(node, "function", scope, later);
    const given = node.childForFieldName("arguments");
    for (const argument of given?.namedChildren ?? []) {
      if (argument?.type !== "keyword_argument") {
        if (argument !== null) this.#visit(argument, scope, later);
        continue;
      }
      const name = argument.childForFieldName("name");
      if (name !== null && called !== undefined) this.#note(name, `${called}(${name.text})`);
      this.#visitField(argument, "value", scope, later);
    }
  }

  #assignment(node: SyntaxNode, scope: Scope, later: (() => void)[]): void {
    for (const field of ["type", "right"]) this.#visitField(node, field, scope, later);
    const [left, right, type] = ["left", "right", "type"].map((name) =>
      node.childForFieldName(name),
    );
    const meaning = meaningOf(right ?? null, scope) ?? instanceOf(type ?? null, scope);
    if (left !== null && left !== undefined && left.type !== "identifier")
      this.#visit(left, scope, later);
    bindTarget(left ?? null, meaning, scope);
  }

  #function(node: SyntaxNode, scope: Scope, later: (() => void)[]): void {
    const name = node.childForFieldName("name")?.text;
    if (name !== undefined) scope.bind(name, undefined);
    const own = new Scope(scope);
    for (const parameter of node.childForFieldName("parameters")?.namedChildren ?? [])
      if (parameter !== null) this.#parameter(parameter, own, scope, later);
    this.#visitField(node, "return_type", scope, later);
    const body = node.childForFieldName("body");
    if (body !== null)
      later.push(() => {
        this.block(body, own);
      });
  }

  #parameter(node: SyntaxNode, own: Scope, around: Scope, later: (() => void)[]): void {
    for (const field of ["type", "value"]) this.#visitField(node, field, around, later);
    const name = node.type === "identifier" ? node : node.descendantsOfType("identifier")[0];
    const type = node.childForFieldName("type");
    // `self` leads to what the class keeps under it.
    if (name?.text === "self") return;
    bindTarget(name ?? null, instanceOf(type, around), own);
  }

  #class(node: SyntaxNode, scope: Scope, later: (() => void)[]): void {
    this.#visitField(node, "superclasses", scope, later);
    const name = node.childForFieldName("name")?.text;
    if (name !== undefined) scope.bind(name, undefined);
    const body = node.childForFieldName("body");
    const kept = new Scope(scope, true);
    if (body !== null)
      later.push(() => {
        this.block(body, kept);
      });
  }

  #inner(node: SyntaxNode, scope: Scope): void {
    const own = new Scope(scope);
    for (const name of node.childForFieldName("parameters")?.namedChildren ?? [])
      bindTarget(name?.type === "identifier" ? name : null, undefined, own);
    const body = node.childForFieldName("body");
    const later: (() => void)[] = [];
    if (body !== null) this.#visit(body, own, later);
    for (const each of later) each();
  }

  #comprehension(node: SyntaxNode, scope: Scope): void {
    const own = new Scope(scope);
    const later: (() => void)[] = [];
    const clauses = node.namedChildren.filter((child) => child?.type === "for_in_clause");
    for (const clause of clauses) {
      if (clause === null) continue;
      this.#visitField(clause, "right", own, later);
      bindTarget(clause.childForFieldName("left"), undefined, own);
    }
    for (const child of node.namedChildren)
      if (child !== null && child.type !== "for_in_clause") this.#visit(child, own, later);
    for (const each of later) each();
  }
}

/** Several names on the left get something of which nothing is known. */
function bindTarget(target: SyntaxNode | null, meaning: string | undefined, scope: Scope): void {
  if (target === null) return;
  if (target.type === "identifier") scope.bind(target.text, meaning);
  else if (target.type === "attribute") {
    const own = ownName(target);
    if (own !== undefined) scope.keep(own, meaning);
  } else if (target.type !== "subscript")
    for (const child of target.namedChildren) bindTarget(child, undefined, scope);
}
