import type { Anatomy, AnatomyPart } from "../../src/protocol/lab";

export type PartKind =
  "embedding" | "positions" | "attention" | "feedForward" | "norm" | "graph" | "rest";

export interface PartGroup {
  /** undefined for what stands before and after the blocks. */
  readonly block: number | undefined;
  readonly kind: PartKind;
  readonly parts: readonly AnatomyPart[];
  readonly parameters: number;
  readonly bytes: number;
}

/** Parts by block and kind, in the order in which a token goes through them. */
export function groupsOf({ parts }: Pick<Anatomy, "parts">): PartGroup[] {
  const groups = new Map<string, AnatomyPart[]>();
  for (const part of parts) {
    const key = `${blockOf(part.name) ?? ""}/${kindOf(part.name)}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const made = [...groups].map(([key, inside]) => {
    const [block = "", kind = ""] = key.split("/");
    return {
      block: block === "" ? undefined : Number(block),
      kind: kind as PartKind,
      parts: inside,
      parameters: sum(inside, ({ parameters }) => parameters),
      bytes: sum(inside, ({ bytes }) => bytes),
    };
  });
  return made.sort((a, b) => placeOf(a) - placeOf(b));
}

const ORDER: readonly PartKind[] = [
  ...(["embedding", "positions", "norm", "attention", "feedForward", "graph", "rest"] as const),
];

/** Embedding and positions, the blocks, the last norm, everything else. */
function placeOf({ block, kind }: Pick<PartGroup, "block" | "kind">): number {
  const within = ORDER.indexOf(kind);
  if (block !== undefined) return 100 + block * 10 + within;
  return kind === "embedding" || kind === "positions" ? within : 1e6 + within;
}

export function blockOf(name: string): number | undefined {
  const found = /(?:layers|\.h)\.(\d+)\./.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** By the names that LLaMA's and GPT-2's weights have. */
export function kindOf(name: string): PartKind {
  if (/embed_tokens|wte/.test(name)) return "embedding";
  if (/rotary|wpe/.test(name)) return "positions";
  if (name.includes("attn") && !/norm|ln_/.test(name)) return "attention";
  if (name.includes("mlp")) return "feedForward";
  if (/norm|\.ln_/.test(name)) return "norm";
  return name === "graph" ? "graph" : "rest";
}

/** Bytes that the trained numbers alone would take. */
export function bytesAt(parameters: number, bits: number): number {
  return (parameters * bits) / 8;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
