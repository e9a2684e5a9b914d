/** Most bytes of one message; more is a fault of the other side. */
const MOST_BYTES = 64 * 1024 * 1024;
const HEAD_BYTES = 4;

/** A message as bytes: its length in four bytes (little-endian), then JSON in UTF-8. */
export function frame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message), "utf8");
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

/** Puts frames together again, however the pipe has cut them. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #bytes = 0;

  /**
   * @returns the messages that are complete now
   * @throws {Error} when the other side does not speak in frames
   */
  read(chunk: Buffer): unknown[] {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    const messages: unknown[] = [];
    for (;;) {
      if (this.#bytes < HEAD_BYTES) return messages;
      const head = this.#peek(HEAD_BYTES).readUInt32LE();
      if (head > MOST_BYTES) throw new Error(`A message of ${head} bytes is too long.`);
      if (this.#bytes < HEAD_BYTES + head) return messages;
      const body = this.#take(HEAD_BYTES + head).subarray(HEAD_BYTES);
      messages.push(JSON.parse(body.toString("utf8")));
    }
  }

  #peek(bytes: number): Buffer {
    const [first] = this.#chunks;
    if (first !== undefined && first.length >= bytes) return first;
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #take(bytes: number): Buffer {
    const all = this.#peek(bytes);
    this.#chunks[0] = all.subarray(bytes);
    this.#bytes -= bytes;
    return all.subarray(0, bytes);
  }
}
