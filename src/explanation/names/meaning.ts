import type { SyntaxNode } from "../../syntax/tree";
import type { Scope } from "./scope";

/**
 * What an expression stands for, as a dotted name from its module on; undefined where that is not
 * known. `()` after a name is the result of calling it, `x()()` of calling that again.
 *
 * @param scope where the expression stands
 */
export function meaningOf(node: SyntaxNode | null, scope: Scope): string | undefined {
  if (node === null) return undefined;
  switch (node.type) {
    case "identifier":
      return scope.lookUp(node.text);
    case "attribute":
      return attribute(node, scope);
    case "call":
      return resultOf(meaningOf(node.childForFieldName("function"), scope));
    case "subscript": {
      // One split of several is a table like the others.
      const value = meaningOf(node.childForFieldName("value"), scope);
      return value?.startsWith("datasets.") === true ? value : undefined;
    }
    case "await":
    case "parenthesized_expression":
    case "named_expression":
      return meaningOf(node.namedChildren.at(-1) ?? null, scope);
    case "conditional_expression": {
      const [ifTrue, , ifFalse] = node.namedChildren;
      const meaning = meaningOf(ifTrue ?? null, scope);
      return meaning === meaningOf(ifFalse ?? null, scope) ? meaning : undefined;
    }
    default:
      return undefined;
  }
}

/** What a variable stands for whose annotation is this type. */
export function instanceOf(type: SyntaxNode | null, scope: Scope): string | undefined {
  const named = type?.type === "type" ? (type.namedChildren[0] ?? null) : type;
  const meaning = meaningOf(named, scope);
  return meaning === undefined ? undefined : `${meaning}()`;
}

/** The name under which a method's object keeps what is assigned to `self.x`. */
export function ownName(node: SyntaxNode): string | undefined {
  const object = node.childForFieldName("object");
  if (node.type !== "attribute" || object?.text !== "self") return undefined;
  return `self.${node.childForFieldName("attribute")?.text ?? ""}`;
}

/** Ways to make an object of a class other than calling it. */
const MAKERS = /\.(from_pretrained|from_config|from_list|from_dict|from_generator)$/;
/** Methods that give back the object, or one of its kind. */
const FLUENT =
  /(?<=\))\.(map|filter|shuffle|select|sort|rename_column|remove_columns|train_test_split|to|cuda|cpu|eval|half|float|detach)$/;

function resultOf(called: string | undefined): string | undefined {
  if (called === undefined) return undefined;
  if (MAKERS.test(called)) return `${called.replace(MAKERS, "")}()`;
  if (FLUENT.test(called)) return called.replace(FLUENT, "");
  return `${called}()`;
}

function attribute(node: SyntaxNode, scope: Scope): string | undefined {
  const own = ownName(node);
  if (own !== undefined) return scope.lookUp(own);
  const object = meaningOf(node.childForFieldName("object"), scope);
  return object === undefined
    ? undefined
    : `${object}.${node.childForFieldName("attribute")?.text ?? ""}`;
}
