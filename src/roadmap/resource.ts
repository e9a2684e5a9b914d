import type { Bilingual } from "../protocol/bilingual";

/** A place to learn outside the product. Opening it is evidence of kind "opened", and never a tick. */
export interface Resource {
  /** Stable for ever: evidence of "resource/ID" names it. */
  readonly id: string;
  readonly group: ResourceGroup;
  readonly title: Bilingual;
  /** What it is good for, and for whom. */
  readonly what: Bilingual;
  /** Id of the stage that needs it first. */
  readonly stage: string;
  readonly language: ResourceLanguage;
  /** Prices change: a class, and where to look it up. */
  readonly cost: Bilingual;
  /** Whether it can be reached from mainland China, or what stands in for it there. */
  readonly china: Bilingual;
  readonly url: string;
  /** Another way to the same, or what stands in for it. */
  readonly alternativeUrl?: string;
}

export const RESOURCE_GROUPS = [
  "course",
  "community",
  "library",
  "data",
  "cloud",
  "paper",
] as const;
export type ResourceGroup = (typeof RESOURCE_GROUPS)[number];

export type ResourceLanguage = "zh-cn" | "en" | "both";
