import { MOST_OUTPUT_CHARS } from "./limits";

export type StreamName = "stdout" | "stderr";

/**
 * What a cell writes, up to a limit. It is passed on at once: Python may never give this thread back,
 * so that whoever collects pieces must be another (see pieces.ts).
 */
export class Output {
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  #chars = 0;

  constructor(private readonly send: (name: StreamName, text: string) => void) {}

  /** Call when a cell begins. */
  begin(): void {
    this.#chars = 0;
  }

  write(name: StreamName, bytes: Uint8Array): void {
    const text = this.#decoders[name].decode(bytes, { stream: true });
    if (text === "" || this.#chars > MOST_OUTPUT_CHARS) return;
    const left = MOST_OUTPUT_CHARS - this.#chars;
    this.#chars += text.length;
    if (text.length <= left) {
      this.send(name, text);
      return;
    }
    this.send(name, text.slice(0, left));
    const most = MOST_OUTPUT_CHARS.toLocaleString("en");
    this.send("stderr", `\n[The rest is left out: a cell may write ${most} characters.]\n`);
  }
}
