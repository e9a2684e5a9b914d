import type { FromKernel } from "../protocol/kernel";
import { OUTPUT_EVERY_MS, OUTPUT_PIECE_CHARS } from "./limits";

/** Makes of many short outputs fewer messages, which wait no longer than `OUTPUT_EVERY_MS`. */
export class Pieces {
  #waiting: Stream | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly send: (message: FromKernel) => void) {}

  /** In order: what waits goes before any other message. */
  add(message: FromKernel): void {
    const waiting = this.#waiting;
    if (message.kind !== "stream") {
      this.#flush();
      this.send(message);
    } else if (waiting?.name === message.name && waiting.id === message.id) {
      waiting.text += message.text;
      if (waiting.text.length >= OUTPUT_PIECE_CHARS) this.#flush();
    } else {
      this.#flush();
      this.#waiting = { ...message };
      this.#timer = setTimeout(() => {
        this.#flush();
      }, OUTPUT_EVERY_MS);
    }
  }

  #flush(): void {
    clearTimeout(this.#timer);
    if (this.#waiting !== undefined) this.send(this.#waiting);
    this.#waiting = undefined;
  }
}

type Stream = Extract<FromKernel, { kind: "stream" }>;
