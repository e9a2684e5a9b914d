import type { Plan } from "./plans";
import type { ModelShape } from "./shape";

/** How much text at once. */
export interface Load {
  /** Of one text: prompt and answer together. */
  readonly tokens: number;
  /** Texts side by side ("batch size"). */
  readonly batch: number;
}

/** Where it shall fit. */
export interface Place {
  readonly bytes: number;
  /** A graphics card, or the computer's own memory. */
  readonly kind: "card" | "memory";
}

/** One thing that takes memory. */
export interface Part {
  readonly id: PartId;
  readonly bytes: number;
  /** The formula with its numbers filled in, in bytes: Python and JavaScript compute it alike. */
  readonly formula: string;
}

export type PartId =
  | "weights"
  | "gradients"
  | "optimiser"
  | "adapter"
  | "keyValues"
  | "activations"
  | "logits"
  | "overhead";

export interface Fit {
  readonly parts: readonly Part[];
  readonly bytes: number;
  readonly verdict: Verdict;
  /** Places of this size that it takes together, if it can be cut. */
  readonly places: number;
}

export type Verdict = "yes" | "tight" | "no";

/** Of a place; the rest is for fragments, the desktop and what estimates miss. */
export const COMFORTABLE = 0.9;
/** Of a LoRA adapter, on the query and value projections of every layer. */
export const LORA_RANK = 16;
/** Of the CUDA context and the framework; of a program in the computer's memory. Bytes. */
const OVERHEAD = { card: 0.8e9, memory: 0.2e9 };

/** All in bytes; see assumptions.ts for sources and for what is left out. */
export function fit(shape: ModelShape, plan: Plan, load: Load, place: Place): Fit {
  const parts = [
    ...stateParts(shape, plan),
    ...workParts(shape, plan, load),
    part("overhead", `${OVERHEAD[place.kind] / 1e9}e9`, OVERHEAD[place.kind]),
  ];
  const bytes = parts.reduce((sum, each) => sum + each.bytes, 0);
  const share = bytes / place.bytes;
  return {
    parts,
    bytes,
    verdict: share <= COMFORTABLE ? "yes" : share <= 1 ? "tight" : "no",
    places: Math.ceil(share / COMFORTABLE),
  };
}

/** What stays from step to step. */
function stateParts(shape: ModelShape, { bits, trains }: Plan): Part[] {
  const { parameters: n } = shape;
  const own = trains === undefined && bits === 8.5 ? (shape.ownBits ?? bits) : bits;
  const weights = part("weights", `${number(n)} * ${own} / 8`, (n * own) / 8);
  if (trains === "all")
    return [
      weights,
      part("gradients", `${number(n)} * 2`, n * 2),
      part("optimiser", `${number(n)} * (4 + 4 + 4)`, n * 12),
    ];
  if (trains !== "adapter") return [weights];
  const { layers, width, heads, kvHeads, headDim } = shape;
  const [query, value] = [heads * headDim, kvHeads * headDim];
  const trained = layers * LORA_RANK * (width + query + (width + value));
  const formula = `${layers} * ${LORA_RANK} * (${width} + ${query} + ${width} + ${value}) * 16`;
  return [weights, part("adapter", formula, trained * 16)];
}

/** What one piece of work takes. */
function workParts(shape: ModelShape, { trains }: Plan, { tokens, batch }: Load): Part[] {
  const { layers, width, kvHeads, headDim, vocabulary } = shape;
  const texts = `${tokens} * ${batch}`;
  const count = tokens * batch;
  const activations = `34 * ${texts} * ${width}`;
  if (trains === undefined)
    return [
      part(
        "keyValues",
        `2 * ${layers} * ${kvHeads} * ${headDim} * ${texts} * 2`,
        2 * layers * kvHeads * headDim * count * 2,
      ),
      part("activations", activations, 34 * count * width),
    ];
  return [
    part("activations", `${activations} * ${layers}`, 34 * count * width * layers),
    part("logits", `${texts} * ${vocabulary} * 8`, count * vocabulary * 8),
  ];
}

function part(id: PartId, formula: string, bytes: number): Part {
  return { id, formula, bytes };
}

/** As Python and JavaScript both read it: `175e9`, `18_882_432`. */
function number(value: number): string {
  if (value >= 1e9 && value % 1e6 === 0) return `${value / 1e9}e9`;
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "_");
}
