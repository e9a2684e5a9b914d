import { mix } from "../../text/shingles";
import { MOST_HASH_SLOTS } from "./limits";

/** Remembers where each hash of 64 bits was seen first, as many of them as memory allows. */
export class FirstSeen {
  #slots = new Uint32Array(WIDTH * FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  #count = 0;

  constructor(private readonly mostSlots = MOST_HASH_SLOTS) {}

  /**
   * @param document its number, which is kept if its hash is new and there is room
   * @returns the document that had it before; `NEW` if none had; `UNKNOWN` if there is no room
   */
  add(low: number, high: number, document: number): number {
    let slots = this.#slots;
    let slot = this.#find(low, high);
    const known = slots[slot + 2] ?? 0;
    if (known !== 0) return known - 1;
    if (this.#isCrowded()) {
      if (this.#mask + 1 >= this.mostSlots) return UNKNOWN;
      this.#grow();
      slots = this.#slots;
      slot = this.#find(low, high);
    }
    slots[slot] = low;
    slots[slot + 1] = high;
    slots[slot + 2] = document + 1;
    this.#count++;
    return NEW;
  }

  /** The place of a hash, or the free one where it belongs. */
  #find(low: number, high: number): number {
    const slots = this.#slots;
    let index = mix(low ^ Math.imul(high, 3)) & this.#mask;
    for (;;) {
      const at = index * WIDTH;
      if (slots[at + 2] === 0 || (slots[at] === low && slots[at + 1] === high)) return at;
      index = (index + 1) & this.#mask;
    }
  }

  #isCrowded(): boolean {
    return this.#count > LOAD * (this.#mask + 1);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < old.length; at += WIDTH) {
      if (old[at + 2] === 0) continue;
      const slot = this.#find(old[at] ?? 0, old[at + 1] ?? 0);
      this.#slots.set(old.subarray(at, at + WIDTH), slot);
    }
  }
}

export const NEW = -1;
export const UNKNOWN = -2;

/** Both halves of the hash, and the document's number from 1 on; 0 for a free slot. */
const WIDTH = 3;
const FIRST_SLOTS = 1 << 12;
const LOAD = 0.7;
