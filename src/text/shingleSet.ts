import { shingleHashes } from "./shingles";

/** The shingles of one text, each once, in memory that is used again for the next text. */
export class ShingleSet {
  #hashes = new Uint32Array(0);
  /** In which filling a slot was taken, so that nothing has to be cleared. */
  #filling = new Uint32Array(0);
  #turn = 0;
  #size = 0;
  #list = new Uint32Array(0);

  /** @param room characters, to begin with */
  constructor(room = 512) {
    this.#makeRoom(room);
  }

  get size(): number {
    return this.#size;
  }

  /** @param points code points; only the first `count` are read */
  fill(points: Readonly<Uint32Array>, count: number): void {
    if (this.#list.length < count) this.#makeRoom(count);
    const all = shingleHashes(points, count, this.#list);
    this.#turn++;
    let size = 0;
    for (let i = 0; i < all; i++) {
      const hash = this.#list[i] ?? 0;
      const slot = this.#find(hash);
      if (this.#filling[slot] === this.#turn) continue;
      this.#filling[slot] = this.#turn;
      this.#hashes[slot] = hash;
      // The list is read further on than it is written.
      this.#list[size++] = hash;
    }
    this.#size = size;
  }

  /** |a ∩ b| ÷ |a ∪ b|, from 0 to 1; 0 where both are empty. */
  similarity(other: ShingleSet): number {
    const [small, large] = this.#size <= other.#size ? [this, other] : [other, this];
    let shared = 0;
    for (let i = 0; i < small.#size; i++) if (large.#has(small.#list[i] ?? 0)) shared++;
    const all = this.#size + other.#size - shared;
    return all === 0 ? 0 : shared / all;
  }

  #has(hash: number): boolean {
    return this.#filling[this.#find(hash)] === this.#turn;
  }

  /** Where the hash is, or a free slot. The hashes are well mixed only in their high bits. */
  #find(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 12) & mask;
    while (this.#filling[slot] === this.#turn && this.#hashes[slot] !== hash)
      slot = (slot + 1) & mask;
    return slot;
  }

  #makeRoom(count: number): void {
    const room = 2 ** Math.ceil(Math.log2(Math.max(1, count)));
    this.#list = new Uint32Array(room);
    this.#hashes = new Uint32Array(2 * room);
    this.#filling = new Uint32Array(2 * room);
    this.#turn = 0;
  }
}
