import type { LabToken } from "../protocol/lab";
import type { Tokenizer } from "../runtime/tokenizer";

/** Cuts text into tokens that know where they stand. */
export interface TextTokenizer {
  /** Offsets count UTF-16 units of `text`, whatever its line breaks are. */
  tokens(text: string): LabToken[];
  /** One token by its id, as text and bytes. */
  token(id: number): Pick<LabToken, "id" | "text" | "bytes">;
}

/** A tokenizer of a model folder. It knows line breaks as LF; CR LF are one token, too. */
export class FolderTokenizer implements TextTokenizer {
  readonly #special: ReadonlyMap<number, string>;

  constructor(readonly own: Tokenizer) {
    this.#special = new Map([...own.special].map(([text, id]) => [id, text]));
  }

  tokens(text: string): LabToken[] {
    const { own } = this;
    const plain = text.replace(/\r\n?/g, "\n");
    const pieces = own.pieces(plain).map((piece) => ({ piece, ids: own.encodePiece(piece) }));
    const placed = place(pieces, (id) => this.token(id));
    if (plain.length === text.length) return placed;
    const at = originalOffsets(text);
    return placed.map((each) => ({ ...each, start: at(each.start), end: at(each.end) }));
  }

  token(id: number): Pick<LabToken, "id" | "text" | "bytes"> {
    const name = this.#special.get(id);
    const bytes = this.own.bytes[id] ?? new Uint8Array(0);
    return { id, text: name ?? Buffer.from(bytes).toString(), bytes: [...bytes] };
  }
}

/** Gives the tokens of consecutive pieces of a text their places in it. */
export function place(
  pieces: readonly { readonly piece: string; readonly ids: readonly number[] }[],
  token: (id: number) => Pick<LabToken, "id" | "text" | "bytes">,
): LabToken[] {
  const tokens: LabToken[] = [];
  let before = 0;
  for (const { piece, ids } of pieces) {
    const unitOf = unitsByByte(piece);
    let byte = 0;
    for (const id of ids) {
      const each = token(id);
      const start = unitOf(byte);
      const last = unitOf(byte + each.bytes.length - 1);
      byte += each.bytes.length;
      const end = Math.max(unitOf(byte), last + 1);
      tokens.push({ ...each, start: before + start, end: before + end });
    }
    before += piece.length;
  }
  return tokens;
}

/** Offset in UTF-16 of the character that a byte of its UTF-8 belongs to. */
function unitsByByte(piece: string): (byte: number) => number {
  if (/^[\x00-\x7f]*$/.test(piece)) return (byte) => byte;
  const units: number[] = [];
  let unit = 0;
  for (const character of piece) {
    const bytes = Buffer.byteLength(character);
    for (let i = 0; i < bytes; i++) units.push(unit);
    unit += character.length;
  }
  return (byte) => units[byte] ?? unit;
}

/** From offsets in a text whose line breaks are LF to offsets in `text`. */
function originalOffsets(text: string): (offset: number) => number {
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) if (!text.startsWith("\r\n", i - 1)) at.push(i);
  return (offset) => at[offset] ?? text.length;
}
