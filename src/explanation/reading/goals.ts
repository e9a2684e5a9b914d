import type { Node } from "./node";

/** What a statement is for, roughly, so that neighbours can be told together. */
export type Purpose =
  | "imports"
  | "settings"
  | "loads"
  | "filters"
  | "works"
  | "trains"
  | "shows"
  | "saves"
  | "checks"
  | "chooses"
  | "repeats"
  | "tries"
  | "returns"
  | "defines"
  | "calls"
  | "notes";

export interface Goal {
  readonly purpose: Purpose;
  /** What it is about: names that get a value, what is gone through. */
  readonly about: readonly Node[];
}

/** The last name of what is called, through `await` and chains. */
export function calledName(node: Node): string | undefined {
  const call = node.type === "await" ? node.named[0] : node;
  if (call?.type !== "call") return undefined;
  const called = call.get("function");
  return (called?.get("attribute") ?? called)?.text;
}

/** By the names that are usual; a guess that only gathers sentences under a heading. */
export function goalOf(called: string): Purpose | undefined {
  return GOALS.find(([names]) => names.test(called))?.[1];
}

const GOALS: readonly (readonly [RegExp, Purpose])[] = [
  [/^(?:print|show|display|plot|imshow|pprint|info|warning|debug|error)$/, "shows"],
  [
    /^(?:from_pretrained|load|loads|load_\w+|read|read_\w+|open|fetch\w*|download\w*|get_dataset)$/,
    "loads",
  ],
  [/^(?:filter|filter_\w+|drop_duplicates|dropna|clean\w*|dedup\w*)$/, "filters"],
  [/^(?:train|fit|backward|zero_grad|fine_?tune)$/, "trains"],
  [/^(?:save|save_\w+|dump|write|write_\w+|writelines|to_csv|push_to_hub|commit)$/, "saves"],
  [/^(?:assert\w+|check_\w+|validate\w*|verify\w*)$/, "checks"],
];
