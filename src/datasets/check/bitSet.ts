/** A yes or no for each number, a bit each; all are no at first. */
export class BitSet {
  #bytes = new Uint8Array(1 << 12);

  add(index: number): void {
    const byte = index >>> 3;
    if (byte >= this.#bytes.length) {
      const larger = new Uint8Array(Math.max(byte + 1, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (1 << (index & 7));
  }

  has(index: number): boolean {
    return ((this.#bytes[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0;
  }
}
