import path from "node:path";
import { Grammars } from "../syntax/grammars";
import { TreeSyntax, type Syntax } from "../syntax/syntax";
import type { CliContext } from "./command";

/** Nobody waits for a key here, and what is shown must not depend on the machine's load. */
const BUDGET_MS = 2_000;

/** What finds syntax errors in Python, ready; undefined where it is not built or does not work. */
export async function pythonSyntax({
  root,
  progress,
}: Pick<CliContext, "root" | "progress">): Promise<Syntax | undefined> {
  const grammars = new Grammars(path.join(root, "dist", "tree-sitter"), progress.note);
  const isReady = await grammars.load("python");
  return isReady ? new TreeSyntax(grammars, BUDGET_MS) : undefined;
}
