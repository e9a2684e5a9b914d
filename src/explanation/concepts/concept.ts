import type { Bilingual } from "../../protocol/bilingual";

/** A card: what one idea means, for who meets it for the first time. */
export interface Concept {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly title: Bilingual;
  /** One sentence. */
  readonly what: Bilingual;
  /** One example, with numbers or code where they help. */
  readonly example: Bilingual;
  /** What beginners get wrong. */
  readonly caution: Bilingual;
  /** Where it is taken apart: id of a lesson. */
  readonly lesson?: string;
  /**
   * Resolved names in Python by which it is recognised: `torch.no_grad` is a name of a module,
   * `datasets.Dataset().map` a method of an instance, `transformers.*().generate(max_length)` an
   * argument of a call. `*` stands for one name or a part of it, `**` for several with dots.
   */
  readonly names?: readonly string[];
}
