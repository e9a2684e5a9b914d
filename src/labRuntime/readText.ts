import type { KeyValues } from "../runtime/keyValues";
import type { LookModel } from "./lookModel";

/** What a model has read last: the next text mostly begins in the same way. */
export class ReadText {
  readonly #model: LookModel;
  #ids: readonly number[] = [];
  #cache: KeyValues;
  #last: Float32Array | undefined;

  private constructor(model: LookModel) {
    this.#model = model;
    this.#cache = model.empty;
  }

  static of(model: LookModel): ReadText {
    const known = texts.get(model);
    if (known !== undefined) return known;
    const fresh = new ReadText(model);
    texts.set(model, fresh);
    return fresh;
  }

  /** @param ids at least one */
  async logitsAfter(ids: readonly number[]): Promise<Float32Array> {
    let same = 0;
    while (same < this.#ids.length && this.#ids[same] === ids[same]) same++;
    if (same === ids.length && same === this.#ids.length && this.#last !== undefined)
      return this.#last;
    const kept = Math.min(same, ids.length - 1);
    const past = this.#cache.truncated(kept);
    const { rows, cache } = await this.#model.read(ids.slice(kept), past);
    const last = Float32Array.from(rows.at(-1) ?? []);
    if (past !== this.#cache && past !== this.#model.empty) past.free();
    if (this.#cache !== this.#model.empty) this.#cache.free();
    [this.#ids, this.#cache, this.#last] = [[...ids], cache, last];
    return last;
  }
}

const texts = new WeakMap<LookModel, ReadText>();
