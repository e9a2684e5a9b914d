import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";

/**
 * Text in GBK, the older encoding of Chinese; undefined where the bytes are hardly that. Most
 * Chinese characters in use lie in one part of its table (GB 2312, level 1), where other encodings
 * seldom fall.
 */
export function textFromGbk(bytes: Uint8Array): string | undefined {
  let [pairs, usual] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    pairs++;
    const isUsual = (lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3;
    if (isUsual && trail >= 0xa1) usual++;
  }
  if (pairs === 0 || usual < pairs * USUAL_SHARE) return undefined;
  const text = decoder().decode(bytes);
  return text.includes("\ufffd") ? undefined : text;
}

/** Whether a text is UTF-8 that was read as GBK, such as 浣犲ソ for 你好. */
export function isUtf8ReadAsGbk(text: string): boolean {
  // What the commonest Chinese characters and punctuation marks turn into.
  if (!SUSPECT.test(text)) return false;
  const codes = gbkCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character);
    if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    // What could not be read was replaced by a mark; the bytes before it are judged by themselves.
    else if (bytes.length < FEWEST_BYTES) bytes.length = 0;
    if (bytes.length >= MOST_BYTES) break;
  }
  return bytes.length >= FEWEST_BYTES && shareOfUtf8(bytes) >= UTF8_SHARE;
}

const USUAL_SHARE = 0.8;
const SUSPECT = /[锛銆鈥鐨鏄浜鍦涓鎴浣鍙]/;
const FEWEST_BYTES = 6;
const MOST_BYTES = 120;
const UTF8_SHARE = 0.75;

/** The share of bytes that belong to characters of three bytes. */
function shareOfUtf8(bytes: readonly number[]): number {
  let covered = 0;
  for (let i = 0; i + 2 < bytes.length; i++) {
    if (((bytes[i] ?? 0) & 0xf0) !== 0xe0 || !isUtf8(Uint8Array.from(bytes.slice(i, i + 3))))
      continue;
    covered += 3;
    i += 2;
  }
  return covered / bytes.length;
}

let gbkDecoder: TextDecoder | undefined;
function decoder(): TextDecoder {
  return (gbkDecoder ??= new TextDecoder("gb18030"));
}

let codesOfCharacters: Map<string, number> | undefined;
/** The table the other way round: for each character its two bytes as one number. */
function gbkCodes(): Map<string, number> {
  if (codesOfCharacters !== undefined) return codesOfCharacters;
  const codes = new Map<string, number>();
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      pair.set([lead, trail]);
      const character = decoder().decode(pair);
      if (character.length === 1 && character !== "\ufffd")
        codes.set(character, lead * 256 + trail);
    }
  codesOfCharacters = codes;
  return codes;
}
