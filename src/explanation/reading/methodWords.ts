/** Words for a method; `{o}` is the object, `{0}` the first argument. */
export interface MethodWords {
  /** What comes out. */
  readonly value?: Words;
  /** What is done. */
  readonly does?: Words;
  /** The same behind other steps: “removes white space at both ends”. */
  readonly step?: Words;
  readonly it?: Words;
}

export type Words = readonly [en: string, zh: string];
