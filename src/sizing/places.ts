import type { Bilingual } from "../protocol/bilingual";
import type { Load, Place } from "./calculate";
import type { Plan } from "./plans";
import type { ModelShape } from "./shape";

/** A card as it is sold. Its gigabytes count as 10⁹ bytes here, which leaves 7 % in reserve. */
export interface CardSize {
  readonly gigabytes: number;
  readonly examples: Bilingual;
}

export const CARD_SIZES: readonly CardSize[] = [
  { gigabytes: 8, examples: { "zh-cn": "如 RTX 4060", en: "such as RTX 4060" } },
  { gigabytes: 12, examples: { "zh-cn": "如 RTX 3060 12 GB", en: "such as RTX 3060 12 GB" } },
  {
    gigabytes: 16,
    examples: { "zh-cn": "如 Colab 免费的 T4", en: "such as the T4 of free Colab" },
  },
  {
    gigabytes: 24,
    examples: { "zh-cn": "指南的 RTX 3090", en: "the guide's RTX 3090" },
  },
  { gigabytes: 40, examples: { "zh-cn": "如 P4d 里的 A100", en: "such as the A100 of a P4d" } },
  { gigabytes: 80, examples: { "zh-cn": "如 H100", en: "such as H100" } },
];

export function cardOf(gigabytes: number): Place {
  return { kind: "card", bytes: gigabytes * 1e9 };
}

/** Memory as the system counts it, in the gigabytes as which it is sold. */
export function soldGigabytes(bytes: number): number {
  return Math.round((bytes / 2 ** 30) * 10) / 10;
}

/** Amounts of text that make a difference, for what is planned; the first is the usual one. */
export function loadsFor({ context }: ModelShape, { trains }: Plan): Load[] {
  const wanted: Load[] =
    trains === undefined
      ? [
          { tokens: 2048, batch: 1 },
          { tokens: 8192, batch: 1 },
          { tokens: 32_768, batch: 1 },
          { tokens: 2048, batch: 16 },
        ]
      : [
          { tokens: 512, batch: 1 },
          { tokens: 2048, batch: 1 },
          { tokens: 512, batch: GUIDE_BATCH },
        ];
  const loads = wanted.map(({ tokens, batch }) => ({ tokens: Math.min(tokens, context), batch }));
  return loads.filter(
    (load, i) =>
      loads.findIndex(({ tokens, batch }) => tokens === load.tokens && batch === load.batch) === i,
  );
}

/** The guide's table (2.2.3). */
export const GUIDE_BATCH = 32;
