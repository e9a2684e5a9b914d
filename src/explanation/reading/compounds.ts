import { classParts } from "./classes";
import { functionParts } from "./functions";
import { ifs } from "./ifs";
import { forLoop, whileLoop } from "./loops";
import { matchParts } from "./matches";
import type { Node } from "./node";
import type { Part, Teller } from "./teller";
import { tryBlock } from "./tries";
import { withBlock } from "./withs";

/** A statement with blocks, part by part; undefined where it is none or unknown. */
export function compound(t: Teller, node: Node): Part[] | undefined {
  switch (node.type) {
    case "if_statement":
      return ifs(t, node);
    case "for_statement":
      return forLoop(t, node);
    case "while_statement":
      return whileLoop(t, node);
    case "with_statement":
      return withBlock(t, node);
    case "try_statement":
      return tryBlock(t, node);
    case "match_statement":
      return matchParts(t, node);
    case "function_definition":
      return functionParts(t, node, []);
    case "class_definition":
      return classParts(t, node, []);
    case "decorated_definition": {
      const decorators = node.children.filter(({ type }) => type === "decorator");
      const definition = node.get("definition");
      if (definition?.type === "function_definition")
        return functionParts(t, definition, decorators);
      if (definition?.type === "class_definition") return classParts(t, definition, decorators);
      return undefined;
    }
    default:
      return undefined;
  }
}
