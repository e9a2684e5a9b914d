import type { Bilingual } from "../protocol/bilingual";

/** What of a model decides how much memory it takes. */
export interface ModelShape {
  readonly id: string;
  readonly name: Bilingual;
  readonly parameters: number;
  readonly layers: number;
  /** Of the residual stream ("hidden size"). */
  readonly width: number;
  /** Query heads. */
  readonly heads: number;
  /** Key and value heads: fewer than query heads where these share them. */
  readonly kvHeads: number;
  readonly headDim: number;
  readonly vocabulary: number;
  /** Longest text that it takes, in tokens. */
  readonly context: number;
  /** Bits a weight as it is shipped, where it is not 16. */
  readonly ownBits?: number;
  /** Layers and widths are not known but usual ones for this size. */
  readonly isGuess?: boolean;
}

/** Of a feed-forward part four times as wide: 4 w² of attention and 8 w² of feed-forward a layer. */
const WEIGHTS_A_LAYER = 12;
/** Large models are about so many times as wide as they have layers: GPT-3 is, exactly. */
const WIDTH_A_LAYER = 128;
const HEAD_DIM = 128;

/** Layers and widths as they usually are for so many parameters. */
export function usualShape(parameters: number): ModelShape {
  const layers = Math.max(
    1,
    Math.round(Math.cbrt(parameters / WEIGHTS_A_LAYER) / WIDTH_A_LAYER ** (2 / 3)),
  );
  const heads = layers;
  return {
    id: "own",
    name: { "zh-cn": "你的数字", en: "your numbers" },
    parameters,
    layers,
    width: layers * WIDTH_A_LAYER,
    heads,
    // Since 2023 most models share keys and values among query heads.
    kvHeads: Math.min(heads, 8),
    headDim: HEAD_DIM,
    vocabulary: 150_000,
    context: 32_768,
    isGuess: true,
  };
}
