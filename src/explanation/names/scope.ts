/**
 * Names that are bound in one scope of Python, to what they stand for: `transformers.AutoTokenizer`
 * for a class, `transformers.AutoTokenizer()` for what calling it gives. A name that stands for
 * something unknown hides those of the scopes around.
 */
export class Scope {
  readonly #names = new Map<string, string | undefined>();

  /** @param isClass what its methods assign to `self` is kept here */
  constructor(
    private readonly around?: Scope,
    private readonly isClass = false,
  ) {}

  bind(name: string, meaning: string | undefined): void {
    this.#names.set(name, meaning);
  }

  /** For an attribute of `self`: the class has it, whichever method assigns it. */
  keep(name: string, meaning: string | undefined): void {
    if (this.isClass || this.around === undefined) this.bind(name, meaning);
    else this.around.keep(name, meaning);
  }

  lookUp(name: string): string | undefined {
    return this.#names.has(name) ? this.#names.get(name) : this.around?.lookUp(name);
  }
}
