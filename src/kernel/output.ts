import { MOST_OUTPUT_CHARS, OUTPUT_EVERY_MS, OUTPUT_PIECE_CHARS } from "./limits";

export type StreamName = "stdout" | "stderr";

/** Collects what a cell writes into larger pieces, and stops at a limit. */
export class Output {
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  #name: StreamName = "stdout";
  #text = "";
  #sentMs = 0;
  #chars = 0;

  constructor(private readonly send: (name: StreamName, text: string) => void) {}

  /** Call when a cell begins. */
  begin(): void {
    this.#chars = 0;
    this.#text = "";
  }

  write(name: StreamName, bytes: Uint8Array): void {
    const text = this.#decoders[name].decode(bytes, { stream: true });
    if (text === "" || this.#chars > MOST_OUTPUT_CHARS) return;
    if (name !== this.#name) this.flush();
    this.#name = name;
    this.#chars += text.length;
    this.#text += text;
    if (this.#chars > MOST_OUTPUT_CHARS) this.#cut();
    else if (this.#text.length >= OUTPUT_PIECE_CHARS || Date.now() - this.#sentMs > OUTPUT_EVERY_MS)
      this.flush();
  }

  /** Call when a cell ends or waits. */
  flush(): void {
    if (this.#text !== "") this.send(this.#name, this.#text);
    this.#text = "";
    this.#sentMs = Date.now();
  }

  #cut(): void {
    this.#text = this.#text.slice(0, this.#text.length - (this.#chars - MOST_OUTPUT_CHARS));
    this.flush();
    const most = MOST_OUTPUT_CHARS.toLocaleString("en");
    this.send("stderr", `\n[The rest is left out: a cell may write ${most} characters.]\n`);
  }
}
