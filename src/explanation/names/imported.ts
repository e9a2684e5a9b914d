import type { SyntaxNode } from "../../syntax/tree";

export interface ImportedName {
  /** As the code calls it. */
  readonly name: string;
  /** Dotted, from its module on; undefined for a module of the person's own. */
  readonly meaning: string | undefined;
  readonly node: SyntaxNode;
}

/** The names that an import statement binds. */
export function importedNames(statement: SyntaxNode): ImportedName[] {
  const from = statement.childForFieldName("module_name");
  const module = from?.type === "relative_import" ? undefined : from?.text;
  return statement.childrenForFieldName("name").flatMap((item) => {
    if (item === null) return [];
    const isAliased = item.type === "aliased_import";
    const dotted = isAliased ? item.childForFieldName("name") : item;
    const alias = isAliased ? item.childForFieldName("alias") : null;
    if (dotted === null) return [];
    if (from !== null) {
      const meaning = module === undefined ? undefined : `${module}.${dotted.text}`;
      return [{ name: alias?.text ?? dotted.text, meaning, node: dotted }];
    }
    if (alias !== null) return [{ name: alias.text, meaning: dotted.text, node: dotted }];
    // `import a.b` binds `a`.
    const first = dotted.text.split(".")[0] ?? "";
    return [{ name: first, meaning: first, node: dotted }];
  });
}
